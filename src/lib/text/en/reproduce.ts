/** The English words of taking a picture's query and code along. */
export const reproduceText = {
  menu: "Reproduce, embed",
  title: "Reproduce and embed this picture",
  sql: "Reproduce",
  sqlNote:
    'This SQL gives the rows of the picture (in yuan). The script brings tables and views along: run it with DuckDB beside the site\'s folder "data".',
  script: "Download script (.sql)",
  ask: "Open under “Ask”",
  withoutOwn:
    "The picture has documents of your own in it; link, script and code do not: whoever opens them sees the site's data alone.",
  embed: "Embed",
  embedNote:
    "Put this code into a page of your intranet; it shows the picture as it is seen now (filters, perspective, language) and asks this site alone.",
  copy: "Copy",
  copied: "Copied",
  selected: "Selected: press Ctrl+C to copy",
  open: "Open in 明账",
  absent: "There is no such picture for this choice.",
};
