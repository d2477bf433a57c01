import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { Paragraph, Piece } from "../page.ts";
import { PURSE_WORDS } from "../statements/threePublic.ts";
import type { Stages } from "../truth.ts";
import { REASONS, type ReasonTopic } from "./reasons.ts";
import type { Say } from "./say.ts";
import { fill } from "./template.ts";
import { COMPLETIONS } from "./wordings/changes.ts";
import * as WORDS from "./wordings/threePublic.ts";

export function threePublic(say: Say): Paragraph[] {
  const { layout } = say.voice;
  const funding: Funding = layout.threePublicPurse;
  const stage = layout.threePublic === "in turn" ? "adjusted" : "initial";
  const [facts, past] = [say.year.threePublic, say.before.year.threePublic];
  const said = stage === "initial" ? "年初" : "全年";
  const completed = say.voice.choose("三公 completion", COMPLETIONS).replace("年初", said);
  const belowBudget = (): Piece[] => {
    const words = fill(say.voice.choose("below budget", WORDS.BELOW_BUDGET), {
      stage: said,
      text: say.voice.choose("thrift", REASONS["three public"].less),
    });
    return [{ role: "reason", text: words.join(""), about: [] }];
  };
  const parts = (now: Stages, item: Item) => ({
    stage: said,
    budget: say.money(now[stage], item, {
      funding,
      stage: stage === "initial" ? "initial_budget" : "adjusted_budget",
    }),
    actual: say.money(now.actual, item, { funding }),
    completion: say.completion(now.actual, now[stage], completed, item, { funding }),
    reason: now.actual < now[stage] * 0.9 ? belowBudget() : [],
  });
  const line = (
    no: number,
    name: string,
    item: Item,
    now: Stages,
    then: Stages,
    topic: ReasonTopic,
    counts: Piece[],
  ) =>
    say.sentence("三公 item", WORDS.THREE_PUBLIC_ITEM, {
      no: `${no}.`,
      name,
      ...parts(now, item),
      "actual±": say.change(now.actual, then.actual, [item], { more: { funding }, reason: topic }),
      counts,
    });
  const cost = (of: typeof facts): Stages => ({
    initial: of.purchase.initial + of.operation.initial,
    adjusted: of.purchase.adjusted + of.operation.adjusted,
    actual: of.purchase.actual + of.operation.actual,
  });
  const counted = (value: number, item: Item) => [say.count(value, item, { funding })];
  return [
    say.sentence("三公 head", WORDS.THREE_PUBLIC_HEAD, {
      purse: PURSE_WORDS[layout.threePublicPurse],
      ...parts(say.totals.threePublic, "three_public"),
      "actual±": say.change(say.totals.threePublic.actual, say.before.threePublic.actual, ["three_public"], {
        more: { funding },
        reason: "three public",
      }),
    }),
    line(
      1,
      "因公出国（境）费",
      "three_public.overseas",
      facts.overseas,
      past.overseas,
      "overseas",
      say.sentence("travel", WORDS.TRAVEL, {
        groups: counted(facts.groups, "travel.groups"),
        travellers: counted(facts.travellers, "travel.persons"),
      }),
    ),
    line(2, "公务用车购置及运行维护费", "three_public.vehicles", cost(facts), cost(past), "vehicles", []),
    line(
      3,
      "公务用车购置费",
      "three_public.vehicles.purchase",
      facts.purchase,
      past.purchase,
      "purchase",
      [],
    ),
    line(
      4,
      "公务用车运行维护费",
      "three_public.vehicles.operation",
      facts.operation,
      past.operation,
      "vehicles",
      say.sentence("cars", WORDS.CARS, {
        bought: counted(facts.bought, "vehicles.purchased"),
        kept: counted(facts.kept, "vehicles.kept"),
      }),
    ),
    line(
      5,
      "公务接待费",
      "three_public.reception",
      facts.reception,
      past.reception,
      "reception",
      say.sentence("guests", WORDS.GUESTS, {
        batches: counted(facts.batches, "reception.batches"),
        guests: counted(facts.guests, "reception.persons"),
        foreignBatches: counted(facts.foreignBatches, "reception.foreign_affairs.batches"),
        foreignGuests: counted(facts.foreignGuests, "reception.foreign_affairs.persons"),
      }),
    ),
  ];
}
