import { receptionLevel, travelPossible } from "./growth.ts";
import type { Random } from "./random.ts";
import type { DepartmentYear, Stages } from "./truth.ts";

/** What a department drives and whom it receives, moving from year to year. */
export interface ThreePublicHabits {
  kept: number;
  perVehicle: number;
  /** 分 in 2014. */
  reception: number;
  perGuest: number;
  travels: boolean;
  foreignGuests: boolean;
}

const YUAN = 100;
/** Budgets are set in whole hundreds of yuan: two places of 万元. */
const STEP = 100 * YUAN;
const toStep = (amount: number) => Math.ceil(amount / STEP) * STEP;

/** The “三公” of a year: actuals with their counts, within budgets that were cut once. */
export function threePublicOf(
  random: Random,
  habits: ThreePublicHabits,
  year: number,
): DepartmentYear["threePublic"] {
  const bought = habits.kept > 0 && random.chance(0.07) ? 1 : 0;
  // A new vehicle mostly replaces an old one; the reform of 2016 took many away.
  if (year === 2016 && habits.kept > 2) habits.kept -= Math.floor(habits.kept * random.between(0.2, 0.5));
  else if (bought && random.chance(0.3)) habits.kept += 1;
  const operation = Math.round(habits.kept * habits.perVehicle * random.between(0.88, 1.1));
  const receives = habits.reception > 0 && random.chance(0.95);
  const guestCost = habits.perGuest * random.between(0.9, 1.1);
  const guests = receives
    ? Math.max(6, Math.round((habits.reception * receptionLevel(year)) / guestCost))
    : 0;
  const reception = Math.round(guests * guestCost);
  const groups = habits.travels && travelPossible(year) && random.chance(0.6) ? random.integer(1, 3) : 0;
  const travellers = groups * random.integer(1, 3);
  const foreignBatches = receives && habits.foreignGuests && random.chance(0.4) ? random.integer(1, 2) : 0;
  const batches = receives ? Math.max(foreignBatches + 1, Math.round(guests / random.between(6, 11))) : 0;
  const foreignGuests = foreignBatches ? Math.min(guests - 1, foreignBatches * random.integer(2, 5)) : 0;
  return {
    overseas: budgeted(random, Math.round(travellers * random.between(18_000, 42_000) * YUAN)),
    purchase: budgeted(random, Math.round(bought * random.between(128_000, 179_000) * YUAN)),
    operation: budgeted(random, operation),
    reception: budgeted(random, reception),
    foreignReception: foreignBatches ? Math.round((reception * foreignGuests) / guests) : 0,
    groups,
    travellers,
    bought,
    kept: habits.kept,
    batches,
    guests,
    foreignBatches,
    foreignGuests,
  };
}

function budgeted(random: Random, actual: number): Stages {
  if (actual === 0) return { initial: 0, adjusted: 0, actual };
  const adjusted = toStep(actual * (random.chance(0.3) ? 1 : random.between(1, 1.25)));
  const initial = random.chance(0.6) ? adjusted : toStep(adjusted * random.between(1, 1.2));
  return { initial, adjusted, actual };
}
