/** Blocks and reservations over days. */

import { open } from "./details.js";
import { find, list, make, say, set, style } from "./dom.js";
import { leaveOne } from "./roving.js";
import { day, formatter, letter, quoted, spaced } from "./words.js";

const HINT = "Choose a bar to open it. The arrow keys lead from one to the next.";
const NONE = "None on these days.";

let chosen = null;

/** Show the bars of the rooms that are shown. */
export function timeline(glance) {
  const board = find("#timeline .board");
  set(find("#timeline"), "hidden", glance.rooms.length ? null : "");
  const times = formatter(glance.property.time_zone, { dateStyle: "medium", timeStyle: "short" });
  style(board, "--days", glance.days.length);
  list(find(".days", board), glance.days, (date) => date, createDay, (item, date) => {
    set(item, "data-today", date === glance.today);
  });
  list(find(".lines", board), glance.rooms, (room) => room.id, createLine, (line, room) => {
    updateLine(line, room, glance.days.length, times);
  });
  tidy(board);
}

/** Show where the present is among the days. */
export function showNow(place) {
  const line = find("#timeline .now");
  set(line, "hidden", place === null ? "" : null);
  if (place !== null) style(line, "--at", place);
}

function createDay(date) {
  const [weekday, ...rest] = day(date).split(" ");
  return make("li", {}, make("span", {}, weekday), make("span", {}, rest.join(" ")));
}

function createLine(room) {
  return make("li", {}, make("span", { class: "room" }, make("b", { title: quoted(room.name) }, room.name)), make("ul"), make("span", { class: "more muted" }));
}

function updateLine(line, room, days, times) {
  const [, bars, more] = line.children;
  const free = freeBehind(room.bars, days);
  style(line, "--lanes", Math.max(1, ...room.bars.map((bar) => bar.lane + 1)));
  list(bars, room.bars, (bar) => bar.id, createBar, (item, bar) => updateBar(item, bar, free.get(bar.id), room, times));
  say(more, room.hidden ? `and ${room.hidden} more` : "");
}

/** Where the next bar of the same lane begins behind each bar: a label may be as long as that. */
function freeBehind(bars, days) {
  const starts = bars.map((bar) => bars.filter((other) => other.lane === bar.lane && other.start >= bar.end).map(({ start }) => start));
  return new Map(bars.map((bar, at) => [bar.id, Math.min(days, ...starts[at])]));
}

function createBar(bar) {
  const label = make("span", { class: "label" }, make("span", { class: "badge", "aria-hidden": "true" }), make("span"));
  const button = make("button", { type: "button", tabindex: "-1" }, label);
  button.addEventListener("click", () => open({ kind: bar.kind === "block" ? "resourceBlocks" : "reservations", id: bar.id }));
  button.addEventListener("focus", () => choose(button));
  return make("li", {}, button);
}

function updateBar(item, bar, free, room, times) {
  const button = item.firstElementChild;
  const [badge, name] = button.firstElementChild.children;
  set(button, "data-state", bar.state);
  set(button, "data-deleted", bar.is_deleted);
  style(item, "--start", bar.start);
  style(item, "--end", bar.end);
  style(item, "--lane", bar.lane);
  style(item, "--free", free);
  say(badge, letter(bar.state));
  say(name, bar.name);
  const what = bar.kind === "block" ? `${spaced(bar.state)} block` : spaced(bar.state);
  const span = `${times.format(new Date(bar.start_utc))} to ${times.format(new Date(bar.end_utc))}`;
  const text = `${quoted(bar.name)}: ${what}${bar.is_deleted ? ", deleted" : ""}, room ${quoted(room.name)}, ${span}`;
  set(button, "aria-label", text);
  set(button, "title", text);
}

function choose(button) {
  chosen = button;
  say(find("#detail"), button.getAttribute("aria-label"));
}

/** Leave exactly one bar in the order of Tab, and its text in front of the board. */
function tidy(board) {
  if (chosen && !board.contains(chosen)) chosen = null;
  say(find("#detail"), chosen ? chosen.getAttribute("aria-label") : find("button", board) ? HINT : NONE);
  leaveOne(board, chosen);
}
