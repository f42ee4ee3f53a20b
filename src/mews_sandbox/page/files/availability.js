/** Availability and its adjustments by day. */

import { find, list, make, say, set } from "./dom.js";
import { day, signed } from "./words.js";

const BY = { Hour: "by hour", Month: "by month" };

/** Show what is left, and what is adjusted, on the days that are shown. */
export function availability({ left, adjustments, days, today }) {
  set(find("#no-adjustments"), "hidden", adjustments.length ? "" : null);
  set(find("#adjustments"), "hidden", adjustments.length ? null : "");
  table("#availability", left, days, today, String, (cell) => (cell.lowest < 0 ? -1 : null));
  table("#adjustments", adjustments, days, today, signed, (cell) => Math.sign(cell.lowest));
}

function table(where, rows, days, today, number, sign) {
  list(find(`${where} thead tr`), ["", ...days], (date) => date, (date) => {
    const [weekday, ...rest] = date ? day(date).split(" ") : ["Category"];
    return make("th", { scope: "col" }, make("span", {}, weekday), " ", make("span", {}, rest.join(" ")));
  }, (cell, date) => set(cell, "data-today", date === today));
  list(find(`${where} tbody`), rows, key, createRow, (element, row) => {
    updateRow(element, row, days, (cell) => written(cell, number), sign);
  });
}

const key = (row) => JSON.stringify([row.service, row.category, row.availability_block]);

function createRow(row) {
  const below = [row.service, row.availability_block, BY[row.time_unit]].filter(Boolean).join(" · ");
  return make("tr", {}, make("th", { scope: "row" }, row.category, make("span", { class: "muted" }, below)));
}

function updateRow(element, row, days, text, sign) {
  const cells = new Map(row.cells.map((cell) => [cell.day, cell]));
  const wanted = [null, ...days.keys()];
  while (element.children.length < wanted.length) element.append(make("td"));
  while (element.children.length > wanted.length) element.lastElementChild.remove();
  for (const at of days.keys()) {
    const cell = cells.get(at);
    const shown = element.children[at + 1];
    say(shown, cell ? text(cell) : "");
    set(shown, "data-sign", cell ? sign(cell) : null);
  }
}

/** The number of a day: the lowest and the highest, where it changes within the day. */
const written = ({ lowest, highest }, number) => (lowest === highest ? number(lowest) : `${number(lowest)} to ${number(highest)}`);
