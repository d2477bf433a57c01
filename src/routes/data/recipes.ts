/** How the data set is queried from elsewhere, by the address of its folder, which ends in a slash. */
export function recipes(site: string): { name: string; code: string }[] {
  return [
    {
      name: "DuckDB",
      code: `INSTALL httpfs; LOAD httpfs;
CREATE MACRO files_of(name) AS (
  SELECT list('${site}' || file.path)
  FROM (SELECT unnest(files) AS file FROM '${site}manifest.json') WHERE file."table" = name
);
SET VARIABLE accounts = files_of('accounts');
SELECT department_id, fiscal_year, value FROM read_parquet(getvariable('accounts'))
WHERE item = 'three_public' AND stage = 'actual' ORDER BY value DESC LIMIT 10;`,
    },
    {
      name: "Python",
      code: `# pip install pandas pyarrow
import json, urllib.request, pandas as pd
site = "${site}"
files = json.load(urllib.request.urlopen(site + "manifest.json"))["files"]
accounts = pd.concat(pd.read_parquet(site + f["path"]) for f in files if f["table"] == "accounts")
print(accounts[(accounts.item == "three_public") & (accounts.stage == "actual")].sort_values("value").tail(10))`,
    },
    {
      name: "R",
      code: `# install.packages(c("arrow", "jsonlite"))
site <- "${site}"
files <- jsonlite::fromJSON(paste0(site, "manifest.json"))$files
paths <- paste0(site, files$path[files$table == "accounts"])
accounts <- do.call(rbind, lapply(paths, arrow::read_parquet))
head(subset(accounts, item == "three_public" & stage == "actual"), 10)`,
    },
  ];
}
