import { basicSpending, habitsOf, type Habits } from "./basicSpending.ts";
import { FIRST_YEAR, LAST_YEAR, payRaise, wealth } from "./growth.ts";
import { keepBooks, type Books } from "./books.ts";
import type { Department } from "./departments.ts";
import { ProjectPlan } from "./projectPlan.ts";
import { procurementOf } from "./procurement.ts";
import { Random } from "./random.ts";
import { threePublicOf, type ThreePublicHabits } from "./threePublic.ts";
import { sum, type DepartmentYear, type VehicleKind } from "./truth.ts";

/**
 * Ten years of a department and the year before them, which is compared with but never published.
 * Pure: the same seed and department always give the same years.
 */
export function historyOf(seed: number, department: Department): DepartmentYear[] {
  const random = new Random(seed, department.index, "history");
  const state = foundation(random, department);
  const years: DepartmentYear[] = [];
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year++)
    years.push(nextYear(random, department, state, year));
  return years;
}

interface State {
  habits: Habits;
  threePublic: ThreePublicHabits;
  plan: ProjectPlan;
  books: Books;
  level: number;
  administrative: number;
  institution: number;
  inService: number;
  veteran: number;
  pension: number;
  students: number;
  equipment500k: number;
  equipment1m: number;
}

function foundation(random: Random, department: Department): State {
  const { kind, division } = department;
  const rank = division.level === "prefecture" ? 1.4 : 1;
  const posts = Math.round(random.integer(...kind.staff) * rank);
  const own = kind.body === "institution" ? 1 : random.chance(0.5) ? random.between(0.05, 0.4) : 0;
  const institution = Math.round(posts * own);
  const inService = Math.max(4, Math.round(posts * random.between(0.86, 1)));
  const level = wealth(division.code, division.level);
  const cars = kind.vehicles ? inService / 9 : random.chance(0.75) ? inService / 22 + 1 : 0;
  return {
    habits: habitsOf(random, department),
    threePublic: {
      kept: Math.round(cars * random.between(0.7, 1.3)),
      perVehicle: Math.round(random.between(19_000, 41_000) * 100),
      reception: random.chance(0.85) ? Math.round(inService * random.between(280, 1_100) * level * 100) : 0,
      perGuest: Math.round(random.between(55, 145) * 100),
      travels: division.level !== "county" && random.chance(0.4),
      foreignGuests: division.level !== "county" && random.chance(0.2),
    },
    plan: new ProjectPlan(random, department, level),
    books: {
      balances: { general: 0, government_fund: 0, state_capital: 0, own: 0 },
      carries: random.chance(0.65),
      ownShare: kind.business ?? (random.chance(0.35) ? random.between(0.002, 0.03) : 0),
      superior: random.chance(0.05),
    },
    level,
    administrative: posts - institution,
    institution,
    inService,
    veteran: random.chance(0.4) ? random.integer(1, 3) : 0,
    pension: Math.round(inService * random.between(0.2, 0.7)),
    students: Math.round(inService * (kind.students ?? 0)),
    equipment500k: kind.vehicles ? random.integer(0, 6) : random.chance(0.2) ? 1 : 0,
    equipment1m: kind.business ? random.integer(0, 5) : random.chance(0.08) ? 1 : 0,
  };
}

function nextYear(random: Random, department: Department, state: State, year: number): DepartmentYear {
  const posts = state.administrative + state.institution;
  // People retire, some die, new ones are hired as far as there are posts.
  const retired = random.integer(0, Math.ceil(state.inService * 0.05));
  const deaths = state.pension > 8 && random.chance(0.35) ? random.integer(1, 2) : 0;
  const hired = random.integer(
    0,
    Math.min(Math.ceil(state.inService * 0.07), posts - (state.inService - retired)),
  );
  state.inService += hired - retired;
  state.pension += retired - deaths;
  if (state.veteran > 0 && random.chance(0.1)) state.veteran -= 1;
  state.students = Math.round(state.students * random.between(0.97, 1.03));
  const heads = { ...state, deaths };
  const own = department.kind.business ?? 0;
  const paid = basicSpending(random, department, state.habits, heads, state.level, year);
  const basic = new Map([...paid].map(([code, amount]) => [code, Math.round(amount * (1 - own))]));
  const threePublic = threePublicOf(random, state.threePublic, year);
  addThreePublic(random, basic, threePublic);
  const projects = state.plan.year(random, year);
  const opening = { ...state.books.balances };
  const kept = keepBooks(random, department, state.books, basic, projects);
  const running = sum([...basic].filter(([code]) => !/^30[13]/.test(code)).map(([, amount]) => amount));
  return {
    fiscalYear: year,
    name: nameIn(department, year),
    renamedFrom:
      nameIn(department, year) === nameIn(department, year - 1) ? null : nameIn(department, year - 1),
    staff: {
      administrative: state.administrative,
      institution: state.institution,
      inService: state.inService,
      veteran: state.veteran,
      pension: state.pension,
      students: state.students,
    },
    ...kept,
    opening,
    closing: { ...state.books.balances },
    budget: budgetOf(random, kept.spending, projects, payRaise(year) > 0),
    basic,
    threePublic,
    agencyOperating: department.kind.body === "administration" ? running : 0,
    procurement: procurementOf(random, running, projects),
    vehicles: vehiclesOf(department, threePublic.kept),
    equipment500k: state.equipment500k,
    equipment1m: state.equipment1m,
    projects,
    score: random.integer(880, 995),
    payRaised: payRaise(year) > 0,
  };
}

function nameIn({ name, formerName }: Department, year: number): string {
  return formerName && year <= formerName.until ? formerName.name : name;
}

/** Basic expenditure pays a part of the “三公”, projects the rest. */
function addThreePublic(
  random: Random,
  basic: Map<string, number>,
  { operation, reception }: DepartmentYear["threePublic"],
): void {
  const shares = [0.4, 1, 1] as const;
  const parts = [
    ["30217", Math.round(reception.actual * random.pick(shares))],
    ["30231", Math.round(operation.actual * random.pick(shares))],
  ] as const;
  for (const [code, amount] of parts) if (amount > 0) basic.set(code, amount);
}

/** Budgets by 项 of the general purse: basic expenditure was planned before pay was raised. */
function budgetOf(
  random: Random,
  spending: DepartmentYear["spending"],
  projects: ReturnType<ProjectPlan["year"]>,
  payRaised: boolean,
): DepartmentYear["budget"] {
  const budget: DepartmentYear["budget"] = new Map();
  const whole = (amount: number) => Math.round(amount / 10_000) * 10_000;
  for (const { code, purse, basic, project } of spending) {
    if (purse !== "general") continue;
    const own = projects.filter((candidate) => candidate.code === code && candidate.purse === purse);
    const planned = whole(basic * (payRaised ? random.between(0.88, 0.97) : random.between(0.97, 1.02)));
    budget.set(code, {
      initial: planned + sum(own.map(({ initial }) => initial)),
      adjusted: basic + sum(own.map(({ adjusted }) => adjusted)),
      actual: basic + project,
    });
  }
  return budget;
}

function vehiclesOf({ kind }: Department, kept: number): Record<VehicleKind, number> {
  const special = kind.vehicles ? Math.floor(kept * 0.7) : 0;
  const rest = kept - special;
  const principal = rest > 3 ? 1 : 0;
  const confidential = rest > 1 ? 1 : 0;
  const emergency = rest > 2 ? Math.floor((rest - principal - confidential) / 2) : 0;
  return {
    principal,
    confidential,
    emergency,
    law_enforcement: kind.vehicles === "law_enforcement" ? special : 0,
    technical: kind.vehicles === "technical" ? special : 0,
    other: rest - principal - confidential - emergency,
  };
}
