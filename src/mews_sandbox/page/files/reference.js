/* global SwaggerUIBundle */

/** What Swagger UI leaves without a name, and what can be scrolled but not reached with a keyboard. */
const NAMES = {
  ".body-param__text": "Request body",
  ".examples-select-element": "Example",
  ".content-type": "Media type",
  ".copy-to-clipboard button": "Copy",
  ".responses-table": "Responses",
};
const SCROLLED = "pre.microlight";

/** What would be a link inside of a button, a choice of one server, and a search of groups only. */
const withoutExtras = () => ({
  components: { DeepLink: ({ text }) => text, ServersContainer: () => null, FilterContainer: () => null },
});

function complete(page) {
  for (const [selector, name] of Object.entries(NAMES)) {
    for (const element of page.querySelectorAll(`${selector}:not([aria-label])`)) {
      const path = element.closest(".opblock")?.querySelector("[data-path]")?.dataset.path;
      element.setAttribute("aria-label", path ? `${name} of ${path}` : name);
    }
  }
  for (const element of page.querySelectorAll(`${SCROLLED}:not([tabindex])`)) element.setAttribute("tabindex", "0");
}

/** Few enough to be shown without opening their groups by hand. */
const MOST_OPENED = 20;

/** Milliseconds in which another letter may follow. */
const BETWEEN_LETTERS = 150;

const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Whether an operation has all words in its path, its summary or its group: also as Python has its name. */
function matches(operation, tag, phrase) {
  const text = plain(`${operation.get("path")} ${operation.getIn(["operation", "summary"], "")} ${tag}`);
  return phrase.split(/\s+/).every((word) => text.includes(plain(word)));
}

const withWords = () => ({
  fn: {
    opsFilter: (groups, phrase) =>
      groups
        .map((group, tag) => group.update("operations", (found) => found.filter((each) => matches(each, tag, phrase))))
        .filter((group) => group.get("operations").size > 0),
  },
});

const counted = (groups) => groups.reduce((sum, group) => sum + group.get("operations").size, 0);

function tell(count, how = "") {
  document.querySelector("#count").textContent = `${count} ${count === 1 ? "operation" : "operations"}${how}`;
}

/** The groups that are open because something in them was found. */
const opened = new Set();

/** Show what is found: with open groups, if it is not much. Each group that opens or closes is drawn anew. */
function find(ui, phrase) {
  ui.layoutActions.updateFilter(phrase || false);
  const found = ui.specSelectors.taggedOperations();
  const count = counted(found);
  const wanted = new Set(phrase !== "" && count <= MOST_OPENED ? found.keys() : []);
  for (const tag of new Set([...opened, ...wanted])) {
    if (opened.has(tag) !== wanted.has(tag)) ui.layoutActions.show(["operations-tag", tag], wanted.has(tag));
    if (wanted.has(tag)) opened.add(tag);
    else opened.delete(tag);
  }
  page.toggleAttribute("data-found", phrase !== "");
  tell(count, phrase ? " found" : "");
}

const REFERENCE = /"#\/components\/(\w+)\/([^"/]+)/g;

/** The part of the contract that a path of it refers to. Swagger UI reads all that it is given for each operation. */
function needed(contract, [kind, ...path]) {
  const components = {};
  const paths = kind === "paths" ? { [path[0]]: contract.paths[path[0]] } : {};
  const left = [kind === "paths" ? paths : `"#/components/${path.slice(0, 2).join("/")}"`];
  while (left.length) {
    for (const [, group, name] of JSON.stringify(left.pop()).replaceAll("\\", "").matchAll(REFERENCE)) {
      const found = contract.components[group]?.[name];
      if (!found || components[group]?.[name]) continue;
      components[group] = { ...components[group], [name]: found };
      left.push(found);
    }
  }
  return { ...contract, paths, components };
}

const page = document.querySelector("#reference");
new MutationObserver(() => complete(page)).observe(page, { childList: true, subtree: true });
const ui = SwaggerUIBundle({
  // Not by its address: Swagger UI would read it as YAML, which takes many times as long.
  spec: await (await fetch("openapi.json")).json(),
  domNode: page,
  deepLinking: true,
  docExpansion: "none",
  tryItOutEnabled: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  plugins: [withoutExtras, withWords],
  onComplete: () => {
    const form = document.querySelector("#find");
    form.addEventListener("submit", (event) => event.preventDefault());
    let waiting = null;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => find(ui, form.elements.words.value.trim()), BETWEEN_LETTERS);
    });
    tell(counted(ui.specSelectors.taggedOperations()));
  },
});
const resolve = ui.fn.resolveSubtree;
ui.fn.resolveSubtree = (contract, path, options) => resolve(needed(contract, path), path, options);
