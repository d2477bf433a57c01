/*
 * How procurement and assets are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

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
