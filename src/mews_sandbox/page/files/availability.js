/** Adjustments of availability by day. */

import { find, list, make, say, set } from "./dom.js";
import { day, signed } from "./words.js";

const WIDE = { Hour: "hours", Day: "days", Month: "months" };

/** Show the adjustments of the days that are shown. */
export function availability({ adjustments, days, today }) {
  set(find("#no-adjustments"), "hidden", adjustments.length ? "" : null);
  set(find("#availability"), "hidden", adjustments.length ? null : "");
  const head = ["", ...days];
  list(find("#availability thead tr"), head, (date) => date, (date) => {
    return make("th", { scope: "col" }, date ? day(date) : "Category");
  }, (cell, date) => set(cell, "data-today", date === today));
  list(find("#availability tbody"), adjustments, key, createRow, (row, found) => updateRow(row, found, days));
}

const key = (row) => JSON.stringify([row.service, row.category, row.availability_block]);

function createRow(row) {
  const below = [row.service, row.availability_block].filter(Boolean).join(" · ");
  return make("tr", {}, make("th", { scope: "row" }, row.category, make("span", { class: "muted" }, below)));
}

function updateRow(element, row, days) {
  const cells = new Map(row.cells.map((cell) => [cell.day, cell]));
  const wanted = [null, ...days.keys()];
  while (element.children.length < wanted.length) element.append(make("td"));
  while (element.children.length > wanted.length) element.lastElementChild.remove();
  for (const at of days.keys()) {
    const cell = cells.get(at);
    const shown = element.children[at + 1];
    say(shown, cell ? written(cell, row.time_unit) : "");
    set(shown, "data-sign", cell ? Math.sign(cell.lowest) : null);
  }
}

function written({ lowest, highest, time_units: count }, unit) {
  const range = lowest === highest ? signed(lowest) : `${signed(lowest)} … ${signed(highest)}`;
  return count > 1 ? `${range} (${count} ${WIDE[unit] ?? unit})` : range;
}
