/** Changing a document as little as possible, so that focus and scrolling stay where they are. */

export const find = (selector, within = document) => within.querySelector(selector);

/** Make an element. Everything that came from outside goes in as text or through here, never as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children);
  return element;
}

/** Set an attribute if it is another one. Null takes it away. */
export function set(element, name, value) {
  if (value === null || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

/** Set the text of an element if it is another one. */
export function say(element, text) {
  if (element.textContent !== String(text)) element.textContent = text;
}

/** Set a custom property. Style attributes would be against the Content-Security-Policy. */
export function style(element, name, value) {
  if (element.style.getPropertyValue(name) !== String(value)) element.style.setProperty(name, value);
}

/**
 * Make the children of an element those of a list, in its order.
 *
 * Those that stay are not touched but by `update`. Keys have to differ.
 */
export function list(parent, items, key, create, update) {
  const keys = new Set(items.map(key));
  const kept = new Map();
  for (const child of [...parent.children]) {
    // First, since moving the others around what goes would take their focus.
    if (keys.has(child.dataset.key)) kept.set(child.dataset.key, child);
    else child.remove();
  }
  let next = parent.firstElementChild;
  for (const item of items) {
    const name = key(item);
    let element = kept.get(name);
    if (!element) {
      element = create(item);
      element.dataset.key = name;
    }
    update(element, item);
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}
