"""The data set in Spark SQL: its tables, its views, and questions that were written for this program's own engine."""

import json
from pathlib import Path

import sqlglot
from pyspark.sql import SparkSession
from sqlglot import exp

from .program import definitions


def opened(spark: SparkSession, folder: Path) -> None:
    """Makes the tables and views of a data set temporary views, by its manifest alone."""
    defined = definitions()
    files: dict[str, list[str]] = {table: [] for table in defined["tables"]}
    for file in json.loads((folder / "manifest.json").read_text())["files"]:
        files[file["table"]].append(str(folder / file["path"]))
    for table, paths in files.items():
        spark.read.parquet(*paths).createOrReplaceTempView(table)
    for name, made in defined["views"].items():
        spark.sql(in_spark(made.split(" AS", 1)[1])).createOrReplaceTempView(name)


def in_spark(sql: str) -> str:
    """DuckDB's SQL in Spark's words."""
    return sqlglot.parse_one(sql, read="duckdb").transform(in_both).sql(dialect="spark")


def in_both(node: exp.Expression) -> exp.Expression:
    """What the translation leaves as it is, said in words that it knows."""
    if isinstance(node, exp.Anonymous) and node.name.lower() == "list_position":
        values, value = node.expressions
        place = exp.func("ARRAY_POSITION", values, value, dialect="spark")
        # Nowhere is NULL in the one and 0 in the other.
        return exp.func("NULLIF", place, exp.Literal.number(0))
    if isinstance(node, exp.Bracket) and node.expressions[0].is_int:
        # Beyond a list's end is NULL in the one, and an error in the other.
        return exp.func("GET", node.this, node.expressions[0])
    if isinstance(node, exp.Select):
        # * REPLACE: all other columns, and these anew.
        for column in list(node.expressions):
            star = column.this if isinstance(column, exp.Column) else column
            if isinstance(star, exp.Star) and (instead := star.args.get("replace")):
                star.set("replace", None)
                star.set("except_", [exp.to_identifier(each.alias) for each in instead])
                for each in instead:
                    node.append("expressions", each)
    return node
