import { counted } from "./counted.ts";

/** The English words of the regions. */
export const regionsText = {
  title: (year: string, region: string, indicator: string) =>
    `${region}, ${year}: ${indicator.toLowerCase()}`,
  country: "China",
  own: (name: string) => `${name} (its own departments)`,
  path: "Where it lies",
  by: "Measure",
  unknown: (code: string) => `There is no region ${code}`,
  sum: (departments: string, indicator: string, value: string) =>
    `${departments} departments together: ${indicator.toLowerCase()} ${value}`,
  share: (departments: string, indicator: string, value: string) =>
    `${departments} departments together: ${indicator.toLowerCase()} ${value} (a sum divided by a sum, not a mean of departments)`,
  nobody: (indicator: string) => `No department here published ${indicator.toLowerCase()}`,
  nothing: "There are no accounts of departments here",
  published: (published: string, known: string) =>
    `Of the ${known} departments here ${published} published this year`,
  all: (known: string) => `All ${known} departments here published this year`,
  without: (departments: string) => `${departments} of them without this number`,
  places: (known: string, all: string) => `${known} of ${all} regions have departments here`,
  map: (region: string, indicator: string) => `Parts of ${region}: ${indicator.toLowerCase()}`,
  mapNote: (unit: string, year: string) =>
    `Equal squares; the darker the more; filled as far as departments have the number; empty: nothing collected yet; click to look inside; ${[unit, year].filter(Boolean).join(", ")}`,
  covered: (departments: number, known: number) => `${departments}/${known}`,
  coveredTip: (departments: string, known: string) => `${departments} of ${known} departments have it`,
  down: "Click to look inside",
  table: "Sums by region",
  columns: {
    region: "Region",
    departments: "Departments with it",
    published: "Published",
    known: "Collected",
    missing: "Missing",
  },
  blankRegion: "nothing collected",
  noValue: "not published",
  missing: (year: string) => `Departments without ${year}`,
  missingNote: (departments: string) =>
    `${counted(Number(departments.replaceAll(",", "")), "department")} with other years, and not this one. Departments that were never collected are not known here, and not counted.`,
  tooMany: (departments: string) =>
    `${departments} departments lack this year: too many to name; open a region to see which.`,
  more: (departments: string) => `${departments} more`,
  apart: "Hong Kong, Macao and Taiwan do not publish such accounts.",
  unplaced: (departments: string) =>
    `${counted(Number(departments.replaceAll(",", "")), "department")} of no province (central, or not known) in the sum and not on the map.`,
  rankingLink: "Rank the departments here",
  departmentsIgnored: "Sums are of all departments of a region, whichever are chosen.",
  method:
    "Sums are added up from a table of each division and year (indicator_rollups): amounts, people and findings add up; rates, shares and costs per head are a sum over a sum of the departments that publish both, so that every measure has an honest sum and none needs a mean or a median. Where a department published its own accounts and those with its units, the latter count. The departments' spending is not a government's: it is that of the departments collected here. One year at a time. Provinces stand about where they lie, cities and counties in the order of their codes.",
};
