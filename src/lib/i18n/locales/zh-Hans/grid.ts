import type { Translated } from '../../messages.ts';
import type { grid as en } from '../en/grid.ts';
import { number } from './words.ts';

/** Messages of the grids of parties, engagements, contracts and functions. */
export const grid: Translated<typeof en> = {
  'grid.filter': '筛选行',
  'grid.onlySelected': '仅所选',
  'grid.columns': '列',
  'grid.again': '重新排序',
  'grid.again.hint': '编辑期间各行保持原位。点此重新排序并筛选。',
  'grid.shown': ({ n, of }) =>
    n === of ? `${number.format(n)}行` : `${number.format(of)}行中的${number.format(n)}行`,
  'grid.arranging': '正在排序和筛选……',
  'grid.noMatch': '没有符合条件的行。清除筛选即可看到全部。',
  'grid.add.parties': '添加主体',
  'grid.add.contracts': '添加合同',
  'grid.add.functions': '添加职能',
  'grid.new.parties': '新主体',
  'grid.new.functions': '新职能',

  'grid.enteredName': '录入的名称',
  'grid.currency': '币种',
  'grid.annualCostCurrency': '年费用币种',
  'grid.revenueCurrency': '收入币种',
  'grid.currencyOf': ({ name }) => `${name}（币种）`,
  'grid.withUnit': ({ name, unit }) => `${name}（${unit}）`,
  'grid.contractTitle': '名称',
  'grid.goalConsensus': '目标共识',
  'grid.otherIdentifier': '其他标识',

  'grid.columns.title': '此表的列',
  'grid.columns.hint': '保存在此浏览器中。第一列始终可见。',
  'grid.columns.up': ({ name }) => `上移“${name}”`,
  'grid.columns.down': ({ name }) => `下移“${name}”`,
  'grid.columns.usual': '恢复默认',
  'grid.columns.done': '完成',
  'grid.columns.computed': '计算得出',

  'grid.unstored.title': ({ n }) => `${number.format(n)}个单元格未能存入`,
  'grid.unstored.hint': '其余内容均已就位，撤销一次即可全部收回。',
  'grid.unstored.row': '行',
  'grid.unstored.column': '列',
  'grid.unstored.text': '文字',
  'grid.unstored.why': '原因',
  'grid.unstored.more': ({ n }) => `另有${number.format(n)}项`,

  'grid.fault.number': '这不是数字。请写成1200或12.5这样的形式。',
  'grid.fault.unclear': '此数有两种读法。请不用千位分隔符，写成1200或12.5这样的形式。',
  'grid.fault.negative': '不能小于零。',
  'grid.fault.signed': '请写成8或−3.5这样的数字。',
  'grid.fault.grade': '评分为1到5的整数。',
  'grid.fault.date': '请把日期写成2027、2027-06或2027-06-30。',
  'grid.fault.dateUnclear': '日与月有两种读法。请把日期写成2027-06-30。',
  'grid.fault.country': '没有这个名称的国家或地区。也可写两位字母代码，例如NL。',
  'grid.fault.currency': '币种为ISO 4217的三位字母，例如EUR或CNY。',
  'grid.fault.amountFirst': '币种须有金额：请先填写金额。',
  'grid.fault.choice': '不在可选的值之中。',
  'grid.fault.service': '没有这个代码或名称的服务。可用Ctrl+K添加自定义服务。',
  'grid.fault.party': '没有这个名称的主体。',
  'grid.fault.partyTwice': '有多个主体叫这个名称。请写出其中一个的全名。',
  'grid.fault.contract': '没有这个名称或编号的合同。',
  'grid.fault.contractTwice': '有多份合同叫这个名称。请写出其中一份的编号。',
  'grid.fault.engagement': '没有这样的外包关系。可写其标签，或写“客户 → 提供商”。',
  'grid.fault.engagementTwice': '有多个外包关系叫这个名称。请按列表所示，连同标签和两端一起写。',
  'grid.fault.function': '没有这个名称或编号的职能。',
  'grid.fault.functionTwice': '有多项职能叫这个名称。请写出其中一项的编号。',
  'grid.fault.tool': '请写工具的代码和状态，如“F1 = 已约定”。状态为没有、已约定或使用中。',
  'grid.fault.level': '请写“名称 = 目标值 单位 / 实际值”，如“可用率 = 99.9 % / 99.7”。',
  'grid.fault.itself': '此处不能填写其自身。',
  'grid.fault.required': '此项不能为空。',
  'grid.fault.computed': '此项由计算得出，不能填写。',
  'grid.fault.outside': '此处没有列。',
  'grid.fault.newEngagement': '新的外包关系须有客户和提供商，且两者都已在主体之中。',
  'grid.fault.newParty': '新主体须有名称。',
  'grid.fault.newFunction': '新职能须有名称。',
  'grid.fault.newContract': '新合同至少须有一项已知信息。',

  'help.grid': '表格',
  'help.grid.keys':
    '主体、外包关系、合同和职能各有一张表，位于底部。方向键、Home、End、Page Up、Page Down逐格移动，加Ctrl到尽头，加Shift选出区域。直接输入，或按Enter、F2，即可填写；Enter保存并下移，Tab右移，Esc放弃，Alt+Enter换行。用手指时，再点一次单元格。灰色单元格由计算得出。',
  'help.grid.blocks':
    'Ctrl+C把区域中的单元格复制给电子表格，Ctrl+V把电子表格的单元格作为一步粘贴到此处；最后一行以下的行成为新记录。未能存入的内容会连同原因列出。Delete清除，Ctrl+D向下填充。',
  'help.grid.rows':
    '点击一行、按空格，或用按键移到某行，即选择它所代表的对象，图上也一并选中；Ctrl再添一行，此后按键只移动、不选择；Shift选中其间各行。名称按界面语言显示，其他名称可在“列”中选用。点表头排序。编辑期间各行保持原位，“重新排序”让它们归位。“列”决定显示什么，自定义字段也在其中。',

  'tables.contracts': '合同',
  'tables.functions': '职能',
  'tables.emptyContracts': '还没有合同。可以添加一份，或从电子表格粘贴。',
  'tables.emptyFunctions': '还没有职能。可以添加一项，或从电子表格粘贴。'
};
