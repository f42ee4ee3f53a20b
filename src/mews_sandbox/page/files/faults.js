/** The faults in force, and the form that sets one. */

import { find, list, make, say, set } from "./dom.js";
import { sentence } from "./words.js";

const CONTROL = "__sandbox__/faults";

let hasControl = false;
let forms = [];

/** Show the faults in force. */
export function faults({ faults: found }) {
  const focused = document.activeElement?.closest("#faults button, #clear-faults");
  set(find("#no-faults"), "hidden", found.length ? "" : null);
  set(find("#clear-faults"), "hidden", hasControl && found.length > 1 ? null : "");
  list(find("#faults"), found, ({ fault }) => JSON.stringify(fault), create, update);
  // Who has no mouse would begin again at the top of the page.
  if (focused && (focused.hidden || !focused.isConnected)) find("#faults button, #fault-form select").focus();
}

function create({ fault, words, scope }) {
  const item = make("li", {}, make("b", {}, sentence(words)), make("span", {}, scope), make("span", { class: "muted" }));
  if (hasControl) {
    const button = make("button", { type: "button", "aria-label": `Clear: ${words}, ${scope}` }, "Clear");
    button.addEventListener("click", () => change("DELETE", fault));
    item.append(button);
  }
  return item;
}

function update(item, { calls }) {
  say(item.children[2], `${calls} ${calls === 1 ? "call" : "calls"} seen`);
}

async function change(method, fault) {
  const problem = find("#fault-problem");
  try {
    const answer = await fetch(CONTROL, { method, body: fault && JSON.stringify(fault) });
    say(problem, answer.ok ? "" : (await answer.json()).Message);
  } catch {
    say(problem, "The sandbox cannot be reached. Is it running?");
  }
}

/** Make the form, out of what the server says can go wrong. */
export async function prepareFaults() {
  ({ has_control: hasControl, forms } = await (await fetch("page/faults")).json());
  set(find("#no-control"), "hidden", hasControl ? "" : null);
  const form = find("#fault-form");
  set(form, "hidden", hasControl ? null : "");
  form.elements.kind.append(...forms.map(({ kind, label }) => make("option", { value: kind }, label)));
  const chosen = () => forms.find(({ kind }) => kind === form.elements.kind.value);
  const show = () => {
    say(find("#fault-problem"), "");
    find(".fields", form).replaceChildren(...chosen().fields.map(field));
  };
  form.elements.kind.addEventListener("change", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change("POST", entered(form, chosen()));
  });
  find("#clear-faults").addEventListener("click", () => change("DELETE"));
  show();
}

function field({ name, label, kind, is_whole: isWhole, is_required: isRequired, default: value, minimum, maximum, choices }) {
  const text = `${label}${isRequired || value !== null ? "" : ", if any"}`;
  if (kind === "choice") {
    const none = value === null ? [make("option", { value: "" }, name === "operation" ? "every operation" : "any")] : [];
    const options = Object.entries(choices).map(([choice, said]) => make("option", { value: choice, selected: choice === value && "" }, said));
    return make("label", { "data-field": name }, label, make("select", { name }, ...none, ...options));
  }
  const attributes = { name, type: kind, required: isRequired && "", min: minimum, max: maximum, value };
  if (kind === "number") attributes.step = isWhole ? 1 : "any";
  return make("label", {}, text, make("input", attributes));
}

function entered(form, { kind, fields }) {
  const fault = { kind };
  for (const { name, kind: type } of fields) {
    const text = form.elements[name].value;
    if (text !== "") fault[name] = type === "number" ? Number(text) : text;
  }
  return fault;
}
