import { distribution as drawn, isLogarithmic } from "#lib/charts/distribution.ts";
import { rankingText as text } from "#lib/text/ranking.ts";
import { rankingPicture } from "./rankingPicture.ts";

/** Where the values lie; with few departments the list says it all. */
export const distribution = rankingPicture({
  id: "distribution",
  show({ ranked, written }, { choice }, { words }) {
    const values = ranked.map(({ value }) => value);
    return {
      title: text.distribution(words.indicators[choice.by]),
      subtitle: text.distributionNote(ranked.length, isLogarithmic(values)),
      picture: drawn(ranked, written, words),
      empty: !ranked.length,
      emptyText: { why: text.none, advice: text.noneAdvice },
    };
  },
});
