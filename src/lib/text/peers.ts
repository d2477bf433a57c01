import { LEAST_PEERS } from "#lib/domain/middle.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import type { BesidePeers, Peer, Peers } from "#lib/queries/peers.ts";
import * as en from "./en/peers.ts";
import { pictures } from "./pictures.ts";

/** The words of a department's peers. */
const chinese = {
  title: "与相近的部门比",
  /** What the peers are called: 同类 where all are of one kind of office. */
  kin: { same: "同类部门", near: "相近部门" },
  found: (year: number, peers: number) =>
    `按 ${year} 年的决算找出最相近的 ${peers} 个部门：先找同级同类的，再找同类的，再找同级的，都由近到远。`,
  weights: "看重什么",
  features: { spent: "支出规模", people: "在职人数", mix: "支出结构（功能分类的类）" },
  alone: "没有同级或同类的部门可以比。",
  few: (peers: number, names: string) =>
    `相近的部门只有 ${peers} 个（${names}），不足 ${LEAST_PEERS} 个，只列出，不评判。`,
  tooFew: `有这个数的不足 ${LEAST_PEERS} 个`,
  higher: (share: string, kin: string) => `比 ${share} 的${kin}高`,
  lowest: (kin: string) => `${kin}没有更低的`,
  same: (share: string) => `与 ${share} 的相同`,
  sentence: (indicator: string, place: string) => `${indicator}${place}`,
  between: (low: string, high: string) => `${low} – ${high}`,
  list: (peers: number) => `是哪 ${peers} 个部门`,
  likeness: { both: "同级同类", kind: "同类，不同级", level: "同级，不同类" },
  columns: {
    measure: "指标",
    own: "本部门",
    median: "中位数",
    half: "中间一半",
    sentence: "位置",
    department: "部门",
    likeness: "哪里相近",
    distance: "距离",
  },
  method:
    "距离是各项差的平方按权重相加再开方：支出的对数、在职人数的对数、支出按功能分类各类的占比，各除以当年全部部门的标准差（占比除以总方差的平方根）；有一方没有公开在职人数或分类的，那一项按平均距离算。职责、价格和统筹范围不同，差别不等于好坏。",
  version: (version: number, dataSet: string) => `相近部门的算法第 ${version} 版，数据 ${dataSet}。`,
} as const;

export const peersText = inBoth(chinese, en.peersText);

/** What the peers are called: of one kind of office, or not all. */
function kinOf(nearest: readonly Peer[]): string {
  return nearest.every(({ sameKind }) => sameKind) ? peersText.kin.same : peersText.kin.near;
}

/** Where a department stands among its peers by one measure; nothing where that cannot be said. */
export function peerSentence({ among }: BesidePeers, nearest: readonly Peer[]): string | null {
  if (!among) return null;
  const kin = kinOf(nearest);
  const place = among.lower ? peersText.higher(whole(among.lower), kin) : peersText.lowest(kin);
  return among.same ? pictures.list([place, peersText.same(whole(among.same))]) : place;
}

/** What is said first: the measures a leader asks for. */
const LEADING: readonly IndicatorName[] = ["spent", "perHead", "threePublicRate"];

/** In one sentence, where a department stands among its peers; who they are where they are too few. */
export function peersAnswer({ nearest }: Peers, beside: readonly BesidePeers[]): string {
  const text = peersText;
  if (!nearest.length) return text.alone;
  if (nearest.length < LEAST_PEERS)
    return text.few(nearest.length, pictures.list(nearest.map(({ shortName }) => shortName)));
  const said = LEADING.flatMap((name) => {
    const row = beside.find((one) => one.name === name);
    const place = row && peerSentence(row, nearest);
    return place ? [text.sentence(pictures.indicators[name], place)] : [];
  });
  return said.length ? pictures.rows(said) : "";
}

/** In what a peer is alike. */
export function likenessOf({ sameKind, sameLevel }: Peer): string {
  const { both, kind, level } = peersText.likeness;
  return sameKind && sameLevel ? both : sameKind ? kind : level;
}

/** Of few departments tenths of a percent say nothing. */
function whole(share: number): string {
  return `${Math.round(share * 100)}%`;
}
