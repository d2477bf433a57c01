/** The terms in plain English words; each begins with its English name. */
export const plainWords: Readonly<Record<string, string>> = {
  决算: 'Final accounts, "actual": what a department really received and spent once the year is over.',
  年初预算: "Initial budget: the spending plan that the people's congress approved at the start of the year.",
  全年预算:
    "Adjusted budget: the initial budget with what was added and taken away during the year, the last plan of the year.",
  执行率:
    "Execution rate: actual spending as a percentage of the budget; here of the adjusted budget or, where none is published, of the initial one.",
  差额: "Difference: actual less budget. Plus is spent more, minus is spent less.",
  本年支出: "Expenditure of the year: all that was spent, from appropriations and from own income.",
  财政拨款: "Appropriation: money that the finance bureau gives the department.",
  一般公共预算:
    "General public budget: the government's main account, mostly taxes, spent on livelihoods, public services and administration.",
  政府性基金: "Government funds: money raised and earmarked for one public purpose, such as land sales.",
  国有资本经营预算:
    "State capital budget: profits remitted by state enterprises, and what they are spent on.",
  基本支出:
    "Basic expenditure: what a department needs to run and do its daily work, staff costs and running costs.",
  项目支出: "Project expenditure: spending on one definite thing, on top of daily work.",
  人员经费: "Staff costs: wages and benefits, plus allowances to persons and families.",
  公用经费: "Running costs: the rest of basic expenditure, such as office, power, travel and repairs.",
  机关运行经费:
    "Agency operating costs: the daily costs of running an agency, such as office, power, travel, repairs and meetings.",
  三公经费:
    "Three public expenses: what appropriations pay for official overseas travel, official vehicles and official receptions.",
  "因公出国（境）": "Official overseas travel: fares, lodging, meals and training on official trips abroad.",
  公务用车购置: "Vehicle purchase: buying official vehicles, with the purchase tax.",
  公务用车运行维护: "Vehicle operation: fuel, repairs, tolls and insurance of official vehicles.",
  公务接待: "Official receptions: hosting visitors on official business, foreign guests among them.",
  人均: "Per head: the total over the staff in service; none where these are not published.",
  人均人员经费:
    "Staff cost per head: staff costs over the staff in service. With social insurance and payments to the retired, so not take-home pay.",
  人均工资福利:
    "Wages per head: wages and benefits over the staff in service. With social insurance and housing fund, so not take-home pay.",
  人均公用经费:
    "Running cost per head: running costs over the staff in service, a year's office costs of one person.",
  工资福利支出:
    "Wages and benefits: pay, allowances and bonuses of the staff in service, with the employer's insurance and housing fund.",
  对个人和家庭的补助:
    "Allowances to persons and families: such as retirement pay, survivors' pensions and living allowances.",
  在职: "In service: the staff on the rolls at the end of the year, without the retired.",
  编制: "Establishment: how many regular staff the department is allowed.",
  实有: "On the books: the number actually there at year end; some departments count the retired, too.",
  供养: "Fiscally supported: those whom the budget pays for, maybe with the retired.",
  离退休: "Retired: those who have retired, veterans included.",
  政府采购:
    "Government procurement: buying goods, works and services with public money by the legal procedure.",
  中小企业:
    "Small and medium enterprises (SMEs): firms within the national limits of staff, revenue or assets; medium, small and micro.",
  中小企业份额: "SME share: contracts to small and medium enterprises over all government procurement.",
  小微企业: "Small and micro enterprises: the two smaller kinds of small and medium enterprises.",
  科目: "Subject: the class and code of every revenue and expenditure, in three levels: class (类), section (款), item (项).",
  功能分类: "By function: expenditure by what it is for, such as education or health.",
  经济分类: "By economic class: expenditure by what it is spent on, such as wages or office costs.",
  绩效自评: "Performance self-evaluation: after a project the department scores itself against its targets.",
  推算: "Derived: a number that the document does not print but that follows from others in it.",
  疑点: "Finding: a place worth checking, such as two numbers that disagree. It need not be a fault.",
  年初结转: "Opening balance: last year's unspent money, carried into this year.",
  年末结转: "Closing balance: this year's unspent money, carried into the next.",
  结余分配:
    "Distributed surplus: unspent money that an institution moves to its welfare or development funds.",
  使用非财政拨款结余: "Own balances used: earlier savings of an institution that fill this year's gap.",
  事业收入: "Service income: what schools, hospitals and other institutions earn by their services.",
  经营收入: "Trading income: what an institution earns by trade.",
  经营支出: "Trading expenditure: what an institution spends on trade.",
  其他收入: "Other revenue: small receipts beyond those above, such as interest.",
  行政运行: "Administrative operation: basic expenditure that keeps an administrative unit running.",
  事业运行: "Institutional operation: basic expenditure that keeps an institution running.",
  一般行政管理事务:
    "General administration: project expenditure of administrative units without a subject of its own.",
  住房公积金: "Housing fund: what the employer pays into the staff's housing fund by the set rate.",
  购房补贴: "Housing subsidy: paid to staff for buying homes under the housing reform.",
  机关事业单位基本养老保险缴费支出: "Basic pension insurance: the employer's contribution for the staff.",
  机关事业单位职业年金缴费支出:
    "Occupational annuity: the employer's contribution to a supplementary pension.",
  行政单位离退休: "Retired of administrative units: what is spent on them.",
  行政单位医疗:
    "Health care of administrative units: insurance contributions and free medical care where it is due.",
  事业单位医疗: "Health care of institutions: insurance contributions and free medical care where it is due.",
  公务员医疗补助: "Civil servants' medical subsidy: on top of the medical insurance.",
  死亡抚恤: "Death benefits: for the families of martyrs and of those who died in or after service.",
};
