/*
 * How the country words its sentences. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and changes; a change begins with its own comma.
 */

export const COMPARISONS = [
  "较{last}年",
  "比上年",
  "与上年相比，",
  "较上年决算数",
  "与{last}年度相比，",
  "较上年",
  "比{last}年",
];
export const UP = { change: "增加", rate: ["增长", "增长", "上升", "提高"] };
export const DOWN = { change: "减少", rate: ["下降", "下降", "降低"] };
export const REASON_INTROS = [
  "，主要原因是：",
  "，主要原因是",
  "，主要原因：",
  "，主要是因为",
  "，主要原因为",
  "。主要原因是：",
];

/** Why less than the budget was spent, where the change from last year has its own reason before it. */
export const BELOW_BUDGET = [
  "。决算数较{stage}预算数减少的主要原因是：{text}",
  "。决算数小于{stage}预算数的主要原因是{text}",
  "。决算数低于{stage}预算数的主要原因是：{text}",
  "。决算数较{stage}预算数减少的主要原因：{text}",
  "。决算数小于{stage}预算数的主要原因是：{text}",
  "。决算数比{stage}预算数减少的主要原因是{text}",
];

export const REVENUE = [
  "{we}{year}年度收入总计{total}，其中年初结转和结余{opening}{opening±}；本年收入合计{current}{current±}。",
  "{year}年度{we}收入总计{total}，其中：年初结转和结余{opening}；本年收入合计{current}{current±}。",
  "{we}{year}年收入总计{total}。其中：本年收入合计{current}{current±}；年初结转和结余{opening}{opening±}。",
  "{year}年度本年收入合计{current}{current±}。收入总计{total}，其中年初结转和结余{opening}。",
  "{we}{year}年度本年收入合计{current}{current±}；年初结转和结余{opening}；收入总计{total}。",
  "{year}年{we}收入总计为{total}，包括：本年收入合计{current}，年初结转和结余{opening}。",
];
export const SOURCES = [
  "{we}{year}年度本年收入合计{current}。本年收入的具体构成为：{list}。",
  "本年收入合计{current}，其中：{list}。",
  "{year}年度本年收入合计{current}，其中：{list}。",
  "{we}{year}年度本年收入合计{current}。其中：{list}。",
  "{year}年本年收入合计为{current}。本年收入的具体构成：{list}。",
  "从构成看，本年收入合计{current}。其中：{list}。",
];
export const SHARES = [
  "，占{share}",
  "，占本年{side}合计的{share}",
  "，占{side}合计{share}",
  "，占{share}",
  "，占比{share}",
  "，占{share}",
];

export const EXPENDITURE = [
  "{we}{year}年度支出总计{total}，其中本年支出合计{current}{current±}；年末结转和结余{closing}{closing±}。",
  "{year}年度{we}支出总计{total}，其中：本年支出合计{current}{current±}；年末结转和结余{closing}。",
  "{we}{year}年支出总计{total}。其中：本年支出合计{current}{current±}；年末结转和结余{closing}{closing±}。",
  "{year}年度本年支出合计{current}{current±}。支出总计{total}，其中年末结转和结余{closing}。",
  "{we}{year}年度本年支出合计{current}{current±}；年末结转和结余{closing}；支出总计{total}。",
  "{year}年{we}支出总计为{total}，包括：本年支出合计{current}，年末结转和结余{closing}。",
];
export const KINDS = [
  "{we}{year}年度本年支出合计{current}。本年支出的具体构成为：{list}。",
  "本年支出合计{current}，其中：{list}。",
  "{year}年度本年支出合计{current}，其中：{list}。",
  "{we}本年支出合计{current}，包括：{list}。",
  "{year}年本年支出合计为{current}。本年支出的具体构成：{list}。",
  "从性质看，本年支出合计{current}。其中：{list}。",
];

export const OVERALL = [
  "{year}年度收、支总计{total}{total±}。",
  "{we}{year}年度收、支总计{total}{total±}。",
  "{we}{year}年收入支出总计{total}{total±}。",
  "{year}年度收支总计{total}{total±}。",
  "{year}年度{we}收入、支出总计{total}{total±}。",
  "{we}{year}年度收入支出决算总计{total}{total±}。",
];
export const APPROPRIATED = [
  "{year}年度财政拨款收、支总计{total}{total±}。",
  "{we}{year}年度财政拨款收、支总计{total}{total±}。",
  "{year}年财政拨款收入支出总计{total}{total±}。",
  "{we}{year}年度财政拨款收支总计{total}{total±}。",
  "{year}年度{we}财政拨款收、支总计{total}{total±}。",
  "{we}{year}年财政拨款收入、支出总计{total}{total±}。",
];

export const GENERAL_HEAD = [
  "{we}{year}年度一般公共预算财政拨款支出年初预算数为{initial}，决算数为{actual}{completion}{reason}。其中：",
  "{year}年度一般公共预算财政拨款支出年初预算为{initial}，支出决算为{actual}{completion}{reason}。其中：",
  "{we}{year}年一般公共预算财政拨款支出年初预算{initial}，支出决算{actual}{completion}{reason}。其中：",
  "{year}年{we}一般公共预算财政拨款支出年初预算数{initial}，决算数{actual}{completion}{reason}。具体情况如下：",
  "{we}{year}年度一般公共预算财政拨款支出年初预算安排{initial}，决算数为{actual}{completion}{reason}。其中：",
  "{year}年度一般公共预算财政拨款本年支出年初预算数为{initial}，决算数为{actual}{completion}{reason}，具体如下：",
];
export const COMPLETIONS = [
  "，完成年初预算的",
  "，完成年初预算数的",
  "，完成年初预算",
  "，为年初预算的",
  "，完成了年初预算的",
  "，占年初预算的",
];
export const SUBJECT = [
  "{no}{name}年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{name}年初预算为{initial}，支出决算为{actual}{completion}{reason}。",
  "{no}{name}年初预算{initial}，支出决算{actual}{completion}{reason}。",
  "{no}{name}年初预算安排{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{name}年初预算数{initial}，决算数{actual}{completion}{reason}。",
  "{no}{name}：年初预算为{initial}，决算数为{actual}{completion}{reason}。",
];
export const ITEM = [
  "{no}{path}。年初预算为{initial}，支出决算为{actual}{completion}{reason}。",
  "{no}{path}年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}：年初预算{initial}，支出决算{actual}{completion}{reason}。",
  "{no}{path}年初预算为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}。年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}：年初预算数为{initial}，支出决算数为{actual}{completion}{reason}。",
];

export const BASIC_HEAD = [
  "{we}{year}年度一般公共预算财政拨款基本支出{basic}，其中：",
  "{year}年度一般公共预算财政拨款基本支出{basic}，其中：",
  "{we}{year}年一般公共预算财政拨款基本支出决算{basic}，包括：",
  "{year}年{we}一般公共预算财政拨款基本支出合计{basic}。其中：",
  "{we}{year}年度一般公共预算财政拨款基本支出为{basic}。其中：",
  "{year}年度{we}一般公共预算财政拨款基本支出共{basic}，其中：",
];
export const ECONOMIC_CLASS = [
  "{no}{name}{amount}{amount±}。",
  "{no}{name}为{amount}{amount±}。",
  "{no}{name}决算数为{amount}{amount±}。",
  "{no}{name}决算{amount}{amount±}。",
  "{no}{name}共{amount}{amount±}。",
  "{no}{name}合计{amount}{amount±}。",
];
export const BASIC_PARTS = [
  "{we}{year}年度一般公共预算财政拨款基本支出{basic}，其中：人员经费{personnel}，主要包括基本工资、津贴补贴、社会保障缴费等；公用经费{running}，主要包括办公费、差旅费、工会经费等。",
  "{year}年度一般公共预算财政拨款基本支出{basic}。其中：人员经费{personnel}，主要用于在职人员工资和社会保障缴费；公用经费{running}，主要用于日常办公。",
  "{we}{year}年一般公共预算财政拨款基本支出{basic}，其中人员经费{personnel}，公用经费{running}。",
  "{year}年度{we}一般公共预算财政拨款基本支出{basic}，包括：人员经费{personnel}；日常公用经费{running}。",
  "{we}{year}年度一般公共预算财政拨款基本支出合计{basic}，其中：人员经费{personnel}；公用经费{running}。",
  "{year}年{we}一般公共预算财政拨款基本支出为{basic}。其中：人员经费为{personnel}，公用经费为{running}。",
];

export const THREE_PUBLIC_HEAD = [
  "{we}{year}年度{purse}“三公”经费支出{stage}预算数为{budget}，决算数为{actual}{completion}{actual±}{reason}。其中：",
  "{year}年度“三公”经费{purse}支出{stage}预算为{budget}，支出决算为{actual}{completion}{actual±}{reason}。其中：",
  "{we}{year}年“三公”经费支出{stage}预算{budget}，支出决算{actual}{completion}{actual±}{reason}。具体情况如下：",
  "{year}年度{we}“三公”经费支出{stage}预算数{budget}，决算数{actual}{completion}{actual±}{reason}。其中：",
  "{we}{year}年度“三公”经费{stage}预算为{budget}，决算数为{actual}{completion}{actual±}{reason}。",
  "{year}年{we}“三公”经费{stage}预算安排{budget}，支出决算{actual}{completion}{actual±}{reason}。其中：",
];
export const THREE_PUBLIC_ITEM = [
  "{no}{name}{stage}预算数为{budget}，决算数为{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算为{budget}，支出决算为{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}支出决算{actual}，{stage}预算{budget}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算{budget}，支出决算{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算数{budget}，决算数{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算安排{budget}，实际支出{actual}{completion}{actual±}{reason}。{counts}",
];
export const TRAVEL = [
  "全年安排因公出国（境）团组{groups}个，累计{travellers}人次。",
  "{year}年因公出国（境）团组{groups}个，累计{travellers}人次。",
  "全年因公出国（境）团组{groups}个，累计{travellers}人次。",
  "本年度安排因公出国（境）团组{groups}个，共{travellers}人次。",
  "全年共安排因公出国（境）团组{groups}个，共{travellers}人次。",
  "因公出国（境）团组{groups}个，共计{travellers}人次。",
];
export const CARS = [
  "全年购置公务用车{bought}辆，年末公务用车保有{kept}辆。",
  "{year}年购置公务用车{bought}辆，年末公务用车保有量为{kept}辆。",
  "本年度更新购置公务用车{bought}辆，年末公务用车保有量{kept}辆。",
  "全年公务用车购置数{bought}辆，公务用车保有量{kept}辆。",
  "全年购置公务用车{bought}辆，截至年末公务用车保有量{kept}辆。",
  "本年度公务用车购置数{bought}辆，年末公务用车保有数{kept}辆。",
];
export const GUESTS = [
  "全年国内公务接待{batches}批，累计接待{guests}人次，其中外事接待{foreignBatches}批，累计接待{foreignGuests}人次。",
  "{year}年国内公务接待{batches}批次，{guests}人次，其中外事接待{foreignBatches}批次，{foreignGuests}人次。",
  "全年国内公务接待{batches}批次，累计{guests}人次。",
  "本年度国内公务接待{batches}批，共接待{guests}人次。",
  "全年共国内公务接待{batches}批，接待{guests}人次，其中：外事接待{foreignBatches}批，{foreignGuests}人次。",
  "国内公务接待{batches}批次，共接待{guests}人次。",
];

export const AGENCY = [
  "{we}{year}年度机关运行经费支出{amount}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和一致）{amount±}。",
  "{year}年度{we}机关运行经费支出{amount}{amount±}。",
  "{we}{year}年机关运行经费{amount}{amount±}。",
  "{year}年{we}机关运行经费支出为{amount}{amount±}。",
  "{we}{year}年度机关运行经费支出决算{amount}{amount±}。",
  "{year}年度机关运行经费支出决算数为{amount}{amount±}。",
];
export const NO_AGENCY = [
  "{we}为事业单位，{year}年度机关运行经费支出{amount}。",
  "{year}年度机关运行经费支出{amount}，本单位为事业单位。",
  "{we}{year}年机关运行经费{amount}。",
  "{we}不属于行政单位和参公事业单位，机关运行经费支出{amount}。",
  "{year}年{we}机关运行经费支出为{amount}。",
  "{we}{year}年度机关运行经费支出共计{amount}。",
];

export const PROCUREMENT = [
  "{we}{year}年度政府采购支出总额{total}，其中：政府采购货物支出{goods}、政府采购工程支出{works}、政府采购服务支出{services}。",
  "{year}年度{we}政府采购支出总额{total}，其中：政府采购货物支出{goods}，政府采购工程支出{works}，政府采购服务支出{services}。",
  "{we}{year}年政府采购支出合计{total}，其中：货物支出{goods}、工程支出{works}、服务支出{services}。",
  "{year}年度政府采购支出总额{total}，包括：政府采购货物支出{goods}；政府采购工程支出{works}；政府采购服务支出{services}。",
  "{we}{year}年度政府采购金额（以合同签订为准）为{total}，其中：货物采购金额{goods}、工程采购金额{works}、服务采购金额{services}。",
  "{year}年{we}政府采购支出总额为{total}。其中：采购货物支出{goods}，采购工程支出{works}，采购服务支出{services}。",
];
export const SME = [
  "授予中小企业合同金额{sme}，占政府采购支出总额的{sme%}，其中：授予小微企业合同金额{micro}，占政府采购支出总额的{micro%}。",
  "授予中小企业合同金额{sme}，占政府采购支出总额的{sme%}；授予小微企业合同金额{micro}，占政府采购支出总额的{micro%}。",
  "其中：授予中小企业合同金额{sme}，占政府采购支出总额的{sme%}，授予小微企业合同金额{micro}，占政府采购支出总额的{micro%}。",
  "授予中小企业的合同金额为{sme}，占政府采购支出总额{sme%}，其中授予小微企业合同金额为{micro}，占政府采购支出总额{micro%}。",
  "授予中小企业合同总金额{sme}，占采购总额的{sme%}；授予小微企业合同总金额{micro}，占采购总额的{micro%}。",
  "授予中小企业采购金额{sme}，占政府采购支出总额的比重为{sme%}，授予小微企业采购金额{micro}，占政府采购支出总额的比重为{micro%}。",
];

export const ASSETS = [
  "截止{year}年12月31日，{we}共有车辆{vehicles}辆，其中{list}；单价50万元（含）以上设备（不含车辆）{fifty}台（套）；单价100万元（含）以上设备（不含车辆）{hundred}台（套）。",
  "截至{year}年12月31日，{we}共有车辆{vehicles}辆，其中：{list}。单价50万元以上通用设备{fifty}台（套），单价100万元以上专用设备{hundred}台（套）。",
  "{we}年末共有车辆{vehicles}辆，其中：{list}；单位价值50万元以上通用设备{fifty}台（套），单位价值100万元以上专用设备{hundred}台（套）。",
  "截至{year}年末，{we}共有车辆{vehicles}辆，其中，{list}。单位价值50万元以上通用设备{fifty}台（套）；单位价值100万元以上专用设备{hundred}台（套）。",
  "{year}年末{we}车辆{vehicles}辆，包括：{list}；单价50万元以上通用设备{fifty}台，单价100万元以上专用设备{hundred}台。",
  "截至{year}年12月31日，{we}拥有车辆{vehicles}辆，其中：{list}；单价50万元（含）以上的通用设备{fifty}台（套）；单价100万元（含）以上的专用设备{hundred}台（套）。",
];
export const STAFF = [
  "{we}{year}年年末编制人数{posts}人，其中行政编制{administrative}人，事业编制{institution}人；年末实有人数{actual}人，其中在职人员{working}人，离休人员{veteran}人，退休人员{pension}人；年末学生人数{students}人。",
  "{we}{year}年末实有人数{actual}人，其中在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
  "截至{year}年12月31日，{we}编制人数{posts}人，其中：行政编制{administrative}人、事业编制{institution}人。年末实有人数{actual}人，其中：在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
  "{we}编制数{posts}人，年末实有人员{actual}人，其中在职人员{working}人，离休{veteran}人，退休{pension}人。",
  "{year}年年末{we}编制人数{posts}人，年末在职人员{working}人，离休人员{veteran}人，退休人员{pension}人，年末学生人数{students}人。",
  "{we}共有编制{posts}人，其中行政编制{administrative}人，事业编制{institution}人。{year}年年末在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
];
export const FUND = [
  "{year}年度政府性基金预算财政拨款收入{received}，政府性基金预算财政拨款支出{spent}。",
  "{we}{year}年度政府性基金预算财政拨款收入{received}，政府性基金预算财政拨款支出{spent}。",
  "{we}{year}年政府性基金预算财政拨款收入{received}；政府性基金预算财政拨款支出{spent}。",
  "{year}年{we}政府性基金预算财政拨款收入为{received}，政府性基金预算财政拨款支出为{spent}。",
  "{year}年度政府性基金预算财政拨款支出{spent}，政府性基金预算财政拨款收入{received}。",
  "{we}{year}年度政府性基金预算财政拨款支出决算{spent}，政府性基金预算财政拨款收入决算{received}。",
];
export const PERFORMANCE = [
  "根据预算绩效管理要求，{we}对{year}年度项目支出全面开展绩效自评。部门整体支出绩效自评得分{score}分。",
  "{we}组织开展了{year}年度整体支出绩效自评，整体支出绩效自评得分{score}分。",
  "{we}按要求开展了绩效自评。{year}年度部门整体支出绩效自评得分{score}分。",
  "{year}年度{we}开展了整体支出绩效自评，部门整体支出绩效自评得分为{score}分。",
  "按照财政部门要求，{we}完成了绩效自评工作。整体支出绩效自评总分{score}分。",
  "{we}对照绩效目标开展自评。整体支出绩效自评得分：{score}分。",
];
