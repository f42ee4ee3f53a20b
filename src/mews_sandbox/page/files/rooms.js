/** The grid of rooms by category, and how many are in each state. */

import { open } from "./details.js";
import { find, list, make, say, set } from "./dom.js";
import { leaveOne } from "./roving.js";
import { letter, quoted, spaced } from "./words.js";

/** Show the rooms. `choose` is called with the state whose count was pressed. */
export function rooms(glance, chosen, choose) {
  counts(find("#occupancies"), glance.occupancies, chosen, choose);
  counts(find("#states"), glance.states, chosen, choose);
  for (const group of document.querySelectorAll(".counts")) set(group, "hidden", Object.keys(glance.states).length ? null : "");
  const none = find("#no-rooms");
  set(none, "hidden", glance.found ? "" : null);
  say(none, Object.keys(glance.states).length ? "No room is called so, or in that state." : "This property has no rooms.");
  list(find("#rooms"), [...grouped(glance.rooms)], ([name]) => name, createGroup, updateGroup);
  leaveOne(find("#rooms"));
  pager(glance);
}

function grouped(items) {
  const groups = new Map();
  for (const item of items) groups.set(item.category, [...(groups.get(item.category) ?? []), item]);
  return groups;
}

function counts(parent, numbers, chosen, choose) {
  const entries = Object.entries(numbers).sort(([one], [other]) => one.localeCompare(other));
  list(parent, entries, ([state]) => state, ([state]) => {
    const button = make("button", { type: "button", "data-state": state }, make("span", {}), make("b"));
    button.addEventListener("click", () => choose(state));
    return button;
  }, (button, [state, number]) => {
    say(button.firstElementChild, spaced(state));
    say(button.lastElementChild, number);
    set(button, "aria-pressed", String(state === chosen));
  });
}

function createGroup([name]) {
  return make("div", { class: "group" }, make("h3", {}, name), make("ul", { class: "tiles" }));
}

function updateGroup(group, [, found]) {
  list(group.lastElementChild, found, (room) => room.id, createTile, updateTile);
}

function createTile(room) {
  const badge = make("span", { class: "badge", "aria-hidden": "true" });
  const name = make("b", { title: quoted(room.name) }, room.name);
  const button = make("button", { type: "button", tabindex: "-1" }, badge, name, make("span", {}, make("span"), make("span")));
  button.addEventListener("click", () => open({ kind: "resources", id: room.id }));
  return make("li", { class: "tile" }, button);
}

function updateTile(tile, room) {
  const [badge, , states] = tile.firstElementChild.children;
  const [occupancy, state] = states.children;
  const before = tile.dataset.state;
  set(tile, "data-state", room.occupancy);
  say(badge, letter(room.occupancy));
  say(occupancy, spaced(room.occupancy));
  say(state, room.state === room.occupancy ? "" : spaced(room.state));
  const both = new Set([room.occupancy, room.state]);
  set(tile.firstElementChild, "aria-label", `${quoted(room.name)}: ${[...both].map(spaced).join(", ")}`);
  if (before && before !== room.occupancy) tile.classList.add("changed");
}

function pager({ found, offset, page_size: size, rooms: shown }) {
  const nav = find("#pager");
  const [previous, text, next] = nav.children;
  set(nav, "hidden", found <= size ? "" : null);
  say(text, `${offset + 1} to ${offset + shown.length} of ${found} rooms`);
  // Not `disabled`, which would take the focus from who presses it.
  set(previous, "aria-disabled", String(offset === 0));
  set(next, "aria-disabled", String(offset + size >= found));
}
