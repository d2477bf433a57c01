import { either } from "./language.svelte.ts";
import { writingIn } from "./writing.ts";

/* How pages write amounts and changes: in the language of the moment. */

const [zh, en] = [writingIn("zh"), writingIn("en")];

export const moneyUnitName = either(zh.moneyUnitName, en.moneyUnitName);
export const exactMoney = either(zh.exactMoney, en.exactMoney);
export const shortMoney = either(zh.shortMoney, en.shortMoney);
export const change = either(zh.change, en.change);
export const growth = either(zh.growth, en.growth);
