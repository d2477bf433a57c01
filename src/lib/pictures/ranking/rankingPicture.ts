import { ranking as question, type RankingRow } from "#lib/queries/ranking.ts";
import { rankingTitle } from "#lib/text/ranking.ts";
import type { PictureKind, Seen, Shown } from "../picture.ts";
import { askedRanking, rankingOf, type AskedRanking, type Ranking } from "./asked.svelte.ts";

interface RankingPicture {
  id: string;
  show(ranking: Ranking, asked: AskedRanking, seen: Seen): Omit<Shown, "question">;
}

/** A picture of the departments of one year in the order of one indicator. */
export function rankingPicture({
  id,
  show,
}: RankingPicture): PictureKind<AskedRanking, { rows: RankingRow[] }, RankingRow[]> {
  return {
    id,
    part: ({ rows }) => rows,
    follow: askedRanking,
    heading: ({ year, choice }) => rankingTitle(year, choice.by),
    show: (asked, seen) => ({
      ...show(rankingOf(asked, seen.yardstick, seen.words), asked, seen),
      question,
    }),
  };
}
