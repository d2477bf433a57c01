import { itemUnit, type Item } from "#lib/domain/items.ts";
import type { Lead } from "./lead.ts";
import type { Topic } from "#lib/domain/words/topics.ts";

/** Which counting words fit an item's unit. */
const FITTING: Partial<Record<string, RegExp>> = {
  vehicle: /^(?:辆|台)$/,
  set: /^(?:台（套）|台套|台|套)$/,
  person: /^(?:人|名)$/,
  score: /^分$/,
};

/** The item that a count with the word `unit` behind these words is of, or null. */
export function countedItem(lead: Lead, unit: string, topic: Topic | null): Item | null {
  const named = lead.subject?.items[0];
  if (lead.topic || (!named && (lead.empty || lead.partOf || lead.spread))) return topicItem(topic, unit);
  if (!named) return null;
  if (named === "three_public.vehicles.purchase" && unit === "辆") return "vehicles.purchased";
  // 公务接待30批次: the costs named so are not counted, what they were for is.
  const own = topicOf(named);
  if (own) return topicItem(own, unit);
  // Posts are counted as things, too: 编制数40个.
  if (unit === "个" && named.startsWith("staff.establishment")) return named;
  return FITTING[itemUnit(named)]?.test(unit) ? named : null;
}

function topicItem(topic: Topic | null, unit: string): Item | null {
  if (!topic) return null;
  if (/^(?:人次|人)$/.test(unit)) return `${topic}.persons`;
  if (!/^(?:批次|批|个|个批次|个团组|组|次)$/.test(unit)) return null;
  return topic === "travel" ? "travel.groups" : `${topic}.batches`;
}

const TOPIC_OF: Partial<Record<Item, Topic>> = {
  "three_public.overseas": "travel",
  "three_public.reception": "reception",
  "three_public.reception.domestic": "reception",
  "three_public.reception.domestic.foreign_affairs": "reception.foreign_affairs",
  "three_public.reception.abroad": "reception.abroad",
};

/** Costs of travel and reception open the topic of the counts behind them. */
export function topicOf(item: Item): Topic | null {
  return TOPIC_OF[item] ?? null;
}
