function explained(said: number, all: number): string {
  const how = said === all ? "all are" : `${said || "none"} ${said === 1 ? "is" : "are"}`;
  return `${how} explained; in the departments' own words, a click shows the original`;
}

/** The English headings, subtitles and notes of the pages. `years` is such as “2020, 2024”. */
export const pages = {
  overview: {
    title: (years: string) => `Final accounts of ${years} at a glance`,
    deviation: "Who is furthest off its budget",
    deviationNote: (years: string) =>
      `Actual against initial and adjusted budget, the furthest off first; ${years}`,
    figures: "Three public expenses, cost per head, SMEs, findings",
    figuresNote:
      "Each column on its own scale; staff costs per head hold the money of the retired, divided by those in service",
    method:
      'For each department and year the widest funding with both budget and actual published is taken: appropriation first, then the general public budget. The execution rate is actual over adjusted budget or, where none is published, over initial budget. What is marked "derived" follows from the document\'s actual and completion rate.',
  },
  reasons: {
    title: "How the departments explain it",
    subjects: (said: number, all: number) =>
      `Of the ${all} subjects with the largest differences ${explained(said, all)}`,
    threePublic: (said: number, all: number) =>
      `Of the ${all} largest differences to a budget ${explained(said, all)}`,
    years: (said: number, all: number) =>
      `Of the ${all} largest changes over the year before ${explained(said, all)}`,
  },
  execution: {
    title: (years: string) => `Budget execution, ${years}`,
    departments: "Budget and actual of each department",
    departmentsNote: (years: string) => `The furthest off first; ${years}`,
    subjects: "Subjects with the largest differences",
    noVariance: {
      why: "No subject differs from its budget",
      advice:
        'Only accounts that publish a budget for each subject are compared; all subjects are on the page "Subjects".',
    },
    subjectsNote: (shown: number, all: number) =>
      `By difference to the budget, ${shown < all ? `the first ${shown} of ${all} finest subjects that differ` : `all ${all} finest subjects`}; reasons are the departments' own`,
    method:
      "The difference is actual less adjusted budget or, where none is published, less initial budget. Some departments publish only the classes (类), some every item (项): the finest published level is taken. Bars of execution rates end at 300%; the number is given in full.",
  },
  threePublic: {
    title: (years: string) => `Three public expenses, ${years}`,
    plain:
      'The "three public" expenses (“三公”经费) are what appropriations pay for official overseas travel, for buying and running official vehicles, and for official receptions.',
    parts: "How much was spent, and on what",
    partsNote: (years: string, one: boolean) =>
      `${one ? "The total and its four parts on one scale" : "The total on a scale of its own, four parts on one"}; ${years}`,
    mostFirst: (note: string) => `${note}; the most first`,
    unitCosts: "What a vehicle and a visitor cost",
    unitCostsNote: "Vehicle operation per vehicle kept; receptions per domestic visitor",
    method:
      "Initial budget, adjusted budget, actual and the year before are the numbers that the documents print. Whether somebody is over budget is said against the adjusted budget, or the initial one where no other is published; what is off by less than 0.05% is on budget. Costs per vehicle and visitor are computed only where a document has both the cost and the count. Where a document contradicts itself, the number stands as printed, marked *.",
  },
  staff: {
    title: (years: string) => `Staff and costs, ${years}`,
    heads: "How many people, at what cost per head",
    headsNote: (years: string) =>
      `Costs per head count those in service; the tick is the establishment; staff costs hold the money of the retired, wages are of those in service alone; ${years}`,
    classes: "What basic expenditure went to",
    classesNote: "By economic class, on one scale",
    method:
      'Staff costs are wages and benefits (301, of those in service) plus allowances to persons and families (303, mostly of the retired); running costs are the rest of basic expenditure; allowances are divided by the retired, too. Costs per head use only those "in service" (在职). Where a document has only those on the books (实有) or fiscally supported (供养), which may include the retired, their number is grey and no cost per head is computed.',
  },
  procurement: {
    title: (years: string) => `Government procurement, ${years}`,
    shares: "What was bought, and how much from small enterprises",
    sharesNote: (years: string) =>
      `Light blue went to small and medium enterprises, the thin dark bar to small and micro ones; goods, works and services on one scale; ${years}`,
    method:
      "The share is contracts to small and medium enterprises over all procurement, computed from the printed amounts; it may differ from the percentage a document prints. Above 100% the document's own numbers disagree, which is worth checking.",
  },
  columns: {
    who: "Department and year",
    subject: "Subject",
    part: "Item",
    initialBudget: "Initial budget",
    adjustedBudget: "Adjusted budget",
    actual: "Actual",
    priorActual: "Year before",
    change: "Change",
    executionRate: "Execution rate",
    variance: "Difference",
    reason: "Stated reason",
    yearReason: "Reason for the change",
    threePublic: "Three public expenses",
    personnelPerHead: "Staff cost per head in service (with the retired)",
    wagesPerHead: "Wages per head in service",
    publicPerHead: "Running cost per head in service",
    allowancesPerRetired: "Allowances per retired person",
    smeShare: "SME share",
    smallMicroShare: "Small and micro share",
    inService: "In service",
    establishment: "Establishment",
    onPayroll: "On the books",
    supported: "Supported",
    retired: "Retired",
    personnel: "Staff costs",
    wages: "Wages and benefits",
    allowances: "Allowances to persons and families",
    publicCost: "Running costs",
    procurement: "Procurement",
    goods: "Goods",
    works: "Works",
    services: "Services",
    sme: "To SMEs",
    smallMicro: "Small and micro",
    travelGroups: "Travel groups",
    travelPersons: "Travellers",
    vehiclesKept: "Vehicles",
    perVehicle: "Per vehicle",
    receptionBatches: "Receptions",
    receptionPersons: "Visitors",
    perVisitor: "Per visitor",
    amount: "Actual",
    share: "Share of parent",
    people: "persons",
    times: "persons",
    groups: "groups",
    vehicles: "kept",
    batches: "occasions",
    findings: "Worth checking",
    score: "Score",
  },
  noReason: "no reason given",
  noHeadcount: "headcount not published",
};
