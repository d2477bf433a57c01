import type { PlannedProject } from "./projectPlan.ts";
import type { Random } from "./random.ts";
import { sum, type DepartmentYear } from "./truth.ts";

/** What was bought by public tender: goods out of running costs, works and services out of projects. */
export function procurementOf(
  random: Random,
  running: number,
  projects: readonly PlannedProject[],
): DepartmentYear["procurement"] {
  const spent = sum(projects.map(({ executed }) => executed));
  const goods = Math.round(running * random.between(0.02, 0.2));
  const works = random.chance(0.4) ? Math.round(spent * random.between(0.05, 0.4)) : 0;
  const services = random.chance(0.85) ? Math.round(spent * random.between(0.03, 0.3)) : 0;
  const sme = Math.round((goods + works + services) * (random.chance(0.3) ? 1 : random.between(0.4, 0.99)));
  return { goods, works, services, sme, smallMicro: Math.round(sme * random.between(0.3, 1)) };
}
