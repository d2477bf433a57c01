/* The questions behind the pictures of a department's page. */
export { basicByClass } from "#lib/queries/basicByClass.ts";
export { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
export { executionBySubject } from "#lib/queries/executionBySubject.ts";
export { flows } from "#lib/queries/flows.ts";
export { procurementShares } from "#lib/queries/procurementShares.ts";
export { staffCosts } from "#lib/queries/staffCosts.ts";
export { threePublicExpenses } from "#lib/queries/threePublicExpenses.ts";
