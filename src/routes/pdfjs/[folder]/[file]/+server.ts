import { pdfResource, pdfResources } from "../../resources.server.ts";

/* What pdf.js reads PDFs by comes from the site's own origin, as everything does. */

export const prerender = true;

export const entries = pdfResources;

export async function GET({ params: { folder, file } }) {
  return new Response(await pdfResource(folder, file), {
    headers: { "content-type": "application/octet-stream" },
  });
}
