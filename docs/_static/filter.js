/* A box above the table of a page, which leaves the rows that hold every word typed. */
const table = document.querySelector("#all-operations table");
const rows = [...table.tBodies[0].rows];

/* "resource_blocks" is found by its beginnings, by "blocks" and by "resourceBlocks". */
const spellings = (token) => [token.replace(/[^a-z0-9]+/g, ""), token.replace(/[^a-z0-9]+/g, " ")];
const tokens = (text) => text.toLowerCase().split(/[\s/]+/).filter(Boolean);
const words = new Map(
  rows.map((row) => {
    const titles = [...row.querySelectorAll("[title]")].map((each) => each.title);
    const texts = [...row.cells].map((cell) => cell.textContent).concat(titles);
    return [row, ` ${texts.flatMap(tokens).flatMap(spellings).join(" ")}`];
  }),
);

const box = document.createElement("p");
box.className = "filter";
box.innerHTML =
  '<label>Filter <input type="search" autocomplete="off" spellcheck="false"></label> <output></output>';
const [input, output] = [box.querySelector("input"), box.querySelector("output")];
const filter = () => {
  const wanted = tokens(input.value).map((token) => ` ${spellings(token)[0]}`);
  for (const row of rows) row.hidden = !wanted.every((word) => words.get(row).includes(word));
  output.value = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
};
input.addEventListener("input", filter);
(table.closest(".table-wrapper") ?? table).before(box);
filter();
