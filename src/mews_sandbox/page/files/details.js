/** One room, reservation, guest or other entity, opened in place. */

import { find, make, say, set } from "./dom.js";
import { formatter, quoted } from "./words.js";

const dialog = find("#details");
const trail = [];

let seen = "";
let zone = "UTC";

/** Make a button that opens an entity, under its name. */
export function opener({ kind, id, text, note = "" }) {
  const button = make("button", { type: "button", class: "open" }, text, ...(note ? [make("span", { class: "muted" }, ` ${note}`)] : []));
  button.addEventListener("click", () => open({ kind, id }));
  return button;
}

/** Open an entity: as a further one, if one is open. */
export function open(entity) {
  trail.push(entity);
  seen = "";
  if (!dialog.open) dialog.showModal();
  show();
}

/** Show what is open as it is now, in the time zone of a property if it has none of its own. */
export function refreshDetails({ property }) {
  zone = property.time_zone;
  if (dialog.open) show();
}

/** Let the buttons of the dialog work. Escape closes it by itself. */
export function prepareDetails() {
  find("[data-details=close]").addEventListener("click", () => dialog.close());
  find("[data-details=back]").addEventListener("click", () => {
    trail.pop();
    seen = "";
    show();
    find("[data-details=close]").focus();
  });
  // A click beside it is one on the backdrop.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => (trail.length = 0));
}

async function show() {
  const entity = trail.at(-1);
  const answer = await fetch(`page/details?${new URLSearchParams({ ...entity, zone })}`).catch(() => null);
  const text = answer ? await answer.text() : "";
  // Another one may have been opened meanwhile.
  if (entity !== trail.at(-1) || !text || text === seen) return;
  const isNew = !seen;
  seen = text;
  fill(JSON.parse(text));
  if (isNew) {
    dialog.scrollTop = 0;
    if (!dialog.contains(document.activeElement)) find("[data-details=close]").focus();
  }
}

function fill(found) {
  set(find("[data-details=back]"), "hidden", trail.length > 1 ? null : "");
  say(find("#details-word"), found.word ?? "");
  say(find("#details-title"), quoted(found.title || found.word || "Not there any more"));
  const isOpen = find("#details-content details")?.open;
  find("#details-content").replaceChildren(...(found.Message ? [make("p", {}, found.Message)] : parts(found)));
  if (isOpen) find("#details-content details").open = true;
  if (!dialog.contains(document.activeElement)) find("[data-details=close]").focus();
}

function* parts({ id, facts, related, time_zone: zone, operation, anchor, json }) {
  const moments = formatter(zone, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const days = formatter(zone, { day: "numeric", month: "short" });
  yield make("dl", {}, ...facts.flatMap((fact) => [make("dt", {}, fact.name), make("dd", {}, ...value(fact, moments))]));
  for (const { name, links, more } of related) {
    yield make("h3", {}, name);
    const items = links.map((link) => make("li", {}, opener({ ...link, text: quoted(link.text), note: note(link, days) })));
    if (more) items.push(make("li", { class: "muted" }, `and ${more} more`));
    yield make("ul", {}, ...items);
  }
  const raw = make("details", {}, make("summary", {}, operation ? `As ${operation} returns it` : "As JSON"));
  raw.append(make("pre", { tabindex: "0", "aria-label": "JSON" }, JSON.stringify(json, null, 2)));
  yield raw;
  if (anchor) yield make("p", {}, make("a", { href: `reference#${encodeURI(anchor)}` }, `Try ${operation}`));
  yield make("p", { class: "muted" }, `Times are in ${zone}. Secrets, such as door codes, are shown as ***.`);
}

function value({ text, at, links }, moments) {
  if (at) return [make("time", { datetime: at }, moments.format(new Date(at)))];
  return links.length ? links.map((link) => opener({ ...link, text: quoted(link.text), note: "" })) : [text];
}

function note({ note: said, start_utc: start, end_utc: end }, days) {
  const span = [start, end].filter(Boolean).map((at) => days.format(new Date(at))).join(" to ");
  return [said, span].filter(Boolean).join(" · ");
}
