/* Sphinx's own scores, but that of a mention on one of very many pages: a guide with the same words comes first. */
var Scorer = {
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
  score: ([page, , , , score, , kind]) => {
    const isOneOfMany = /^(files|project|reference)\//.test(page);
    return isOneOfMany && kind === "text" ? score / 10 : score;
  },
};
