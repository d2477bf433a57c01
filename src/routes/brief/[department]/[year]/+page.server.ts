import { error } from "@sveltejs/kit";
import { exportedAnswer, ownPages } from "../../../served.server.ts";

export async function entries() {
  return (await ownPages("brief")).map((id) => {
    const [department, year] = id.split("/") as [string, string];
    return { department, year };
  });
}

export async function load({ params }) {
  const brief = await exportedAnswer("brief", `${params.department}/${params.year}`);
  if (!brief) error(404);
  return { brief };
}
