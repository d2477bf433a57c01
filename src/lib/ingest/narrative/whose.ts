import { valueOf, type Rounded } from "#lib/domain/printedNumber.ts";
import { rateFits } from "#lib/domain/rates.ts";
import { plainNumber } from "../numerals.ts";
import type { Lead } from "./lead.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import type { Subject } from "./subject.ts";

/**
 * 收入总计3500万元，其中年初结转300万元，较上年增加500万元，增长16.67%: whose change that is, of the last part or of what its list divides, the
 * rate behind it tells. Null where it does not: then the words alone decide.
 */
export function whoseChange(spoken: Spoken, lead: Lead, quantity: Quantity): Subject | null {
  const { subject: part } = spoken.point;
  if (!part || !spoken.divided.length || !(spoken.isPart || spoken.uncertain)) return null;
  const printed = changeOf(lead, quantity);
  if (!printed || spoken.point.compare?.to !== "year") return null;
  const fits = (subject: Subject) => fitsRate(spoken.told.amountOf(subject), printed);
  const wholes = spoken.divided.filter(fits);
  if (fits(part)) return spoken.uncertain && !wholes.length ? part : null;
  return wholes.length === 1 ? wholes[0]! : null;
}

/**
 * 基本支出700万元，其中：人员经费600万元，公用经费100万元，比上年增加50万元: of the last part or of all of them, without a rate that tells; a
 * list whose other parts say how they changed goes on with its last. 收入总计3500万元，其中年初结转300万元，较上年增加500万元: not of the part,
 * which grew by no more than it is.
 */
export function isOfAnyPart(spoken: Spoken, lead: Lead, quantity: Quantity): boolean {
  const { isPart, divided, sentence } = spoken;
  const { kind, rate } = quantity;
  if (!isPart || sentence.changed || !isBareChange(lead) || kind !== "money" || rate) return false;
  const parts = sentence.recent.filter((one) => !divided.includes(one));
  return divided.length > 0 && (parts.length > 1 || outgrows(spoken, lead, quantity));
}

/** Whether what is spoken of would have grown by more than it is. */
function outgrows({ point, told }: Spoken, { direction }: Lead, { number, scale }: Quantity): boolean {
  const now = point.subject && told.amountOf(point.subject);
  const change = valueOf(plainNumber(number), scale);
  return direction === 1n && !!now && !!change && change.value - change.rounding > now.value + now.rounding;
}

/** A change that names nothing. */
function isBareChange({ direction, subject, bare, funding, part, topic }: Lead): boolean {
  return direction !== null && !(subject || bare || funding || part || topic);
}

interface Change {
  change: Rounded;
  rate: Rounded;
}

/** A bare change, with the rate right behind it; null for any other number, and where nothing changed. */
function changeOf(lead: Lead, { kind, number, scale, rate }: Quantity): Change | null {
  if (!isBareChange(lead) || kind !== "money" || !rate) return null;
  const direction = lead.direction!;
  const [amount, percent] = [valueOf(plainNumber(number), scale), valueOf(rate)];
  if (!amount?.value || !percent) return null;
  return {
    change: { ...amount, value: amount.value * direction },
    rate: { ...percent, value: percent.value * direction },
  };
}

/** Whether the change makes that rate of what there was before it. */
export function fitsRate(now: Rounded | null, { change, rate }: Change): boolean {
  if (!now) return false;
  const before = { value: now.value - change.value, rounding: now.rounding + change.rounding };
  return before.value > 0n && rateFits(rate, change, before);
}
