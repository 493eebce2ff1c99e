import type { Messages } from '../messages.ts';

const number = new Intl.NumberFormat('zh-Hans');
const parties = (n: number) => `${number.format(n)}个主体`;
const engagements = (n: number) => `${number.format(n)}条外包关系`;
const named = (name: string | number | undefined, otherwise: string) =>
  name ? `“${String(name)}”` : otherwise;

/** 简体中文。简洁书面语；盘古之白由CSS的text-autospace处理，数字与汉字之间的空格除外。 */
export const zhHans: Messages = {
  'app.name': 'Sourceloom',
  'app.skip': '跳到正文',
  'app.help': '帮助',
  'app.library': '全部网络',
  'app.theme.toDark': '使用深色主题',
  'app.theme.toLight': '使用浅色主题',
  'app.language': '语言',
  'app.close': '关闭',
  'app.tryAgain': '再试一次',
  'app.details': '详细信息',
  'app.kept': '仅保存在本机',
  'app.computed': '计算得出',
  'app.unknown': '未知',

  'library.title': '你的网络',
  'library.lesson.title': '画出你的外包网络',
  'library.lesson.text': '从终端客户开始，一层一层往下画。按N新建主体，按C连接两个主体。',
  'library.lesson.client': '终端客户',
  'library.lesson.prime': '总提供商',
  'library.lesson.subcontractor': '分包商',
  'library.new': '新建网络',
  'library.open': '打开文件',
  'library.drop': '也可以把含client、provider、value三列的CSV或.sourceloom.json文件拖到这里。',
  'library.samples': '先看一个示例',
  'library.parties': ({ n }) => parties(n),
  'library.engagements': ({ n }) => engagements(n),
  'library.untitled': '未命名网络',
  'library.reading': '正在读取文件',
  'library.changed': '修改时间',
  'sample.kodak-1989.name': '柯达1989',
  'sample.kodak-1989.text':
    '一家客户，三家承接方：数据中心、电信、桌面支持。依据公开记录，金额未知。',

  'editor.title': '网络名称',
  'editor.saved': '已保存',
  'editor.saving': '正在保存',
  'editor.typing': '正在输入',
  'editor.notSaved': '未保存',
  'editor.notSaved.text': ({ detail }) =>
    `最近的修改只在本窗口中：浏览器无法写入（${detail}）。系统会自动重试，请不要关闭窗口。`,
  'editor.readOnly': '只读',
  'editor.elsewhere': '另一个窗口正在编辑这个网络，此处只能查看。',
  'editor.editHere': '在此编辑',
  'editor.strays': ({ n }) =>
    `本窗口接管之后，另一个窗口又写入了${number.format(n)}步修改；它们保留在日志中，但未显示。`,
  'editor.loading': '正在打开网络',
  'editor.workspaces': '工作区',
  'editor.draw': '绘图',
  'editor.analyse': '分析',
  'editor.tools': '绘图工具',
  'editor.zoom': '缩放',
  'editor.canvas': ({ parties: p, engagements: e }) =>
    `画布，含${parties(p)}、${engagements(e)}。下方表格内容相同。`,
  'editor.hint.empty': '按N，或双击画布，画出第一个主体。',
  'editor.hint.connect': '先点客户，再点提供商。按Esc离开。',
  'editor.inline.party': '主体名称',
  'editor.inline.engagement': '外包关系的标签',
  'editor.allShown': ({ n }) => `${parties(n)}全部显示`,
  'editor.removed': ({ parties: p, engagements: e }) =>
    p === 0
      ? `已删除${engagements(e)}`
      : e === 0
        ? `已删除${parties(p)}`
        : `已删除${parties(p)}和${engagements(e)}`,
  'editor.undo': '撤销',
  'editor.undoStep': ({ step }) => `撤销：${step}`,
  'editor.redoStep': ({ step }) => `重做：${step}`,
  'editor.nothingToUndo': '没有可撤销的步骤',
  'editor.nothingToRedo': '没有可重做的步骤',

  'action.select': '选择',
  'action.newParty': '新建主体',
  'action.connect': '连接',
  'action.rename': '重命名或写标签',
  'action.remove': '删除',
  'action.moveLeft': '左移（加Shift移得更远）',
  'action.moveRight': '右移（加Shift移得更远）',
  'action.moveUp': '上移（加Shift移得更远）',
  'action.moveDown': '下移（加Shift移得更远）',
  'action.selectAll': '选择全部主体',
  'action.escape': '离开工具，或取消选择',
  'action.undo': '撤销',
  'action.redo': '重做',
  'action.saveFile': '保存为文件',
  'action.savePicture': '保存为图片（SVG）',
  'action.zoomIn': '放大',
  'action.zoomOut': '缩小',
  'action.zoomReset': '原始大小',
  'action.fit': '显示全部',

  'tools.needTwo': '请先再画一个主体',

  'legend.title': '图例',
  'legend.width': '线宽：金额',
  'legend.widthUnknown': '线宽相同：金额未知',

  'records.title': '表格',
  'records.resize': '表格高度',
  'panel.resize': '面板宽度',

  'tables.parties': '主体',
  'tables.engagements': '外包关系',
  'tables.name': '名称',
  'tables.role': '角色',
  'tables.tier': '层',
  'tables.noTier': '无',
  'tables.client': '客户',
  'tables.provider': '提供商',
  'tables.label': '标签',
  'tables.service': '服务类别',
  'tables.rank': '链上级次',
  'tables.value': '金额',
  'tables.clients': '客户数',
  'tables.providers': '提供商数',
  'tables.emptyParties': '还没有主体。按N画一个。',
  'tables.emptyEngagements': '还没有外包关系。选择两个主体，按C连接。',
  'tables.hint': '按住Ctrl点击，或按Ctrl+空格，可选择多行。',

  'inspector.title': '属性',
  'inspector.nothing': '未选择对象',
  'inspector.several': ({ parties: p, engagements: e }) =>
    [p > 0 ? parties(p) : '', e > 0 ? engagements(e) : ''].filter(Boolean).join('和'),
  'inspector.details': '详情',
  'inspector.name': '名称',
  'inspector.nameZh': '中文名称',
  'inspector.nameLatin': '英文名称',
  'inspector.kind': '类型',
  'inspector.country': '国家或地区',
  'inspector.country.hint': '两个字母，如NL、CN',
  'inspector.country.error': '请写ISO 3166的两个字母，如NL、CN。',
  'inspector.notSet': '未填写',
  'inspector.inNetwork': '在本网络中',
  'inspector.clients': '客户',
  'inspector.providers': '提供商',
  'inspector.engagement': '外包关系',
  'inspector.client': '客户',
  'inspector.provider': '提供商',
  'inspector.label': '标签',
  'inspector.service': '服务类别',
  'inspector.value': '合同期总额',
  'inspector.status': '状态',
  'inspector.supports': '支撑',
  'inspector.direct': '无：直接承接',
  'inspector.inferred': '由网络推断',
  'inspector.rank': '链上级次',
  'inspector.remove': '删除',

  'analysis.of': '按所画网络分析',
  'analysis.upToDate': '已是最新',
  'analysis.stale': '来自先前版本',
  'analysis.sentence': ({ parties: p, depth }) =>
    p === 0
      ? '还没有画任何主体。'
      : depth === 0
        ? `${parties(p)}，尚未连接。`
        : `${parties(p)}，深${number.format(depth)}层。`,
  'analysis.cutSentence': ({ n, name }) =>
    n === 0
      ? '没有哪个主体独自维系整个网络。'
      : n === 1
        ? `整个网络靠${name}维系。`
        : `整个网络靠${parties(n)}维系。`,
  'analysis.both': ({ size, cut }) => `${size}${cut}`,
  'analysis.counts': '规模',
  'analysis.parties': '主体',
  'analysis.engagements': '外包关系',
  'analysis.pairs': '有外包关系的主体对',
  'analysis.depth': '链深',
  'analysis.tiers': ({ n }) => `${number.format(n)}层`,
  'analysis.cut': '割点',
  'analysis.cut.text': '去掉其中任何一个，网络就会分成互不往来的几部分。不考虑方向。',
  'analysis.cut.none': '无：去掉任何一个主体，其余仍然相连。',
  'analysis.blocks': '可互换模块',
  'analysis.blocks.text':
    '同一模块中的主体，在模块外看来完全一样：客户相同，提供商相同，服务类别相同。这是网络的精确模分解。',
  'analysis.perParty': '各主体',
  'analysis.perParty.text': '层：从无人发包给它的主体起，沿最长路径往下数的步数。',
  'analysis.separate': '各自独立的链',
  'analysis.computing': ({ part }) => `正在计算：${part}`,
  'analysis.cancel': '取消',
  'analysis.cancelled': '已取消。下面的数字来自先前版本。',
  'analysis.crashed': '计算意外中断，已重新启动。图本身不受影响。',
  'analysis.gone': '计算两次中断。图本身不受影响，可以再次计算。',
  'analysis.tier': ({ tier }) => (tier === 0 ? '客户' : `第${ordinal(tier)}层`),
  'analysis.blockSize': ({ n }) => parties(n),

  'block.leaf': '主体',
  'block.parallel': '并列：彼此没有往来',
  'block.series': '全部互相往来',
  'block.complete': '彼此以同样方式往来',
  'block.linear': '级联：每一级都直接用到以下各级',
  'block.prime': '自成格局',

  'metric.party-count': '主体数',
  'metric.engagement-count': '外包关系数',
  'metric.pair-count': '主体对数',
  'metric.degree': '各主体的客户数与提供商数',
  'metric.strength': '收入与转出金额',
  'metric.tier': '层次',
  'metric.chain-depth': '链深',
  'metric.tier-breadth': '各层主体数',
  'metric.articulation-points': '割点',
  'metric.modules': '可互换模块',

  'kind.company': '企业',
  'kind.unit': '内部单位',
  'kind.government': '政府部门',
  'kind.association': '行业协会',
  'kind.trainingBody': '培训机构',
  'kind.researchBody': '研究机构',
  'kind.parkOperator': '园区运营方',
  'kind.publicPlatform': '公共服务平台',
  'kind.financier': '金融机构',
  'kind.individualInBusiness': '个体经营者',
  'kind.unknown': '未知',

  'role.terminalClient': '终端客户',
  'role.prime': '总提供商',
  'role.provider': '提供商',
  'role.subcontractor': '分包商',
  'role.isolated': '没有外包关系',
  'tag.terminalClient': '终端客户',
  'tag.prime': '总提供商',

  'status.planned': '计划中',
  'status.active': '执行中',
  'status.ended': '已结束',
  'status.terminated': '已终止',

  'service.ITO': 'ITO',
  'service.BPO': 'BPO',
  'service.KPO': 'KPO',
  'service.none': '服务未知',
  'service.mixed': '多个类别',
  'service.ITO.full': '信息技术外包（ITO）',
  'service.BPO.full': '业务流程外包（BPO）',
  'service.KPO.full': '知识流程外包（KPO）',

  'step.diagram/fill': ({ title }) => `建立${named(title, '网络')}`,
  'step.diagram/rename': ({ title }) => `网络改名为${named(title, '')}`,
  'step.party/add': ({ name }) => `新建${named(name, '主体')}`,
  'step.party/edit': ({ name }) => `修改${named(name, '主体')}`,
  'step.party/rename': ({ from, name }) => `把${named(from, '主体')}改名为${named(name, '')}`,
  'step.engagement/add': ({ client, provider }) =>
    `连接${named(client, '客户')}与${named(provider, '提供商')}`,
  'step.engagement/edit': () => '修改外包关系',
  'step.engagement/label': ({ title }) =>
    title ? `为外包关系写标签“${String(title)}”` : '去掉外包关系的标签',
  'step.selection/remove': ({ name, count: n }) =>
    `删除${named(name, `${number.format(Number(n))}个对象`)}`,
  'step.placement/move': ({ name, count: n }) => `移动${named(name, parties(Number(n)))}`,

  'trouble.notFound': '本机没有这个网络',
  'trouble.notFound.kept': '打开这个地址没有删除任何内容。',
  'trouble.notFound.do':
    '它可能是在另一个浏览器中画的，或者浏览器数据已被清除。请查看本机已有的网络。',
  'trouble.database': '浏览器无法打开存储',
  'trouble.database.kept': '没有删除任何内容。你自己保存的文件不受影响。',
  'trouble.database.do':
    '关闭本页的其他窗口后再试。如果仍然不行，请重启浏览器：最常见的原因是磁盘已满或处于无痕窗口。',
  'trouble.damaged': ({ title }) => `“${title}”有一部分无法读取`,
  'trouble.damaged.kept': (p) =>
    `可读：前${number.format(p.steps)}步，含${parties(p.parties)}、${engagements(p.engagements)}。不可读：其后的${number.format(p.unread)}步。没有修改或删除任何内容。`,
  'trouble.damaged.do':
    '可以把可读部分另存为副本，继续工作；受损的原件仍然保留。也可以保存原始记录，交给能修复的人。',
  'trouble.damaged.open': '打开可读部分的副本',
  'trouble.damaged.raw': '保存原始记录',
  'trouble.damaged.copyTitle': ({ title }) => `${title}（可读部分）`,
  'trouble.damaged.reason': ({ seq, reason }) => `第${seq}步：${reason}`,
  'trouble.import': ({ file }) => `无法打开${file}`,
  'trouble.import.kept': '没有添加或修改任何内容。',
  'trouble.notKept': '浏览器没有保存这个网络',
  'trouble.notKept.do': '存储空间可能已满：请腾出磁盘空间后再试。',
  'trouble.unexpected': '本页遇到了意外错误',
  'trouble.unexpected.kept': '显示为已保存的内容都已保存。',
  'trouble.unexpected.do': '请重新加载本页。如果再次出现，详细信息有助于查明原因。',
  'trouble.reload': '重新加载',

  'import.title': ({ file }) => `读取${file}`,
  'import.done': ({ parties: p, engagements: e }) => `已读取${parties(p)}、${engagements(e)}。`,
  'import.note': '打开之前不会保存任何内容，文件本身不会改变。',
  'import.accept': ({ n }) => `打开${engagements(n)}`,
  'import.issues': ({ n }) => `${number.format(n)}条说明`,
  'import.more': ({ n }) => `另有${number.format(n)}条`,
  'issue.client-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.provider-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.value-not-a-number': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不是数字，金额按未知处理。`,
  'issue.value-negative': (p) => `第${p.row}行“${p.column}”：“${p.text}”为负数，金额按未知处理。`,
  'issue.value-infinite': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”超出数值范围，金额按未知处理。`,
  'issue.self-engagement': (p) => `第${p.row}行：“${p.name}”发包给自己。图中照画，计算时不计入。`,
  'issue.repeated-pair': (p) =>
    `第${p.row}行：“${p.client}”与“${p.provider}”同第${p.firstRow}行，两条都保留。`,
  'issue.possible-duplicate': (p) =>
    `第${p.row}行：“${p.name}”可能就是“${p.other}”，按两个主体保留。`,
  'issue.field-ignored': (p) => `文件中的“${p.field}”无法识别，未保留。`,

  'failure.unknown-format': '无法识别文件类型。可以打开CSV或.sourceloom.json文件。',
  'failure.not-utf8': ({ encoding }) =>
    `文本编码不是UTF-8${encoding ? `，而是${encoding.toUpperCase()}` : ''}。请在电子表格中另存为“CSV UTF-8”后再打开。`,
  'failure.too-large': ({ limit }) => `文件超过${number.format(limit)}个字符的上限。`,
  'failure.too-deep': ({ limit }) => `数据嵌套超过${limit}层，不可能是网络文件。`,
  'failure.not-json': (p) =>
    p.line > 0 ? `文件在第${p.line}行第${p.column}列中断或损坏。` : '文件中断或损坏，不是JSON。',
  'failure.forbidden-key': ({ key }) =>
    `文件使用了名称“${key}”，网络用不到它，且可能有害，因此拒绝打开。`,
  'failure.not-plain': '文件含有不是纯数据的值。',
  'failure.not-a-diagram': '这不是Sourceloom的网络文件。',
  'failure.newer-version': (p) =>
    `文件由更新的版本生成（格式${p.found}，本版本支持${p.known}）。请重新加载页面取得最新版本，再打开文件。`,
  'failure.invalid-table': ({ table }) => `“${table}”不是记录列表。`,
  'failure.invalid-record': (p) =>
    `“${p.table}”的第${p.index + 1}条记录${p.id ? `（${p.id}）` : ''}：字段“${p.field}”缺失或有误。`,
  'failure.duplicate-id': (p) => `标识“${p.id}”在“${p.table}”中出现两次。`,
  'failure.missing-end': (p) =>
    `“${p.table}”中的“${p.id}”把“${p.missing}”写作${p.field}，但文件中没有它。`,
  'failure.header-not-recognised': ({ found }) =>
    `首行须写明client、provider、value（客户、提供商、金额）三列。实际为：${found || '空'}。`,
  'failure.no-data-rows': '表头下面没有数据行。',
  'failure.unterminated-quote': (p) => `第${p.row}行“${p.column}”：引号没有闭合。`,
  'failure.malformed-quote': (p) => `第${p.row}行“${p.column}”：闭合的引号后面还有文字。`,
  'failure.wrong-field-count': (p) => `第${p.row}行有${p.found}个字段，表头有${p.expected}个。`,
  'failure.worker-crashed': '读取意外中断，请重新打开文件。',
  'failure.worker-gone': '读取两次中断，文件可能超出本机的能力。',
  'failure.superseded': '其间打开了另一个文件。',
  'failure.cancelled': '已取消读取。',
  'failure.not-found': '要修改的对象已不存在。',
  'failure.already-exists': '它已经存在。',
  'failure.name-required': '名称不能为空，已保留原名。',
  'failure.read-only': '另一个窗口正在编辑这个网络，此处只能查看。',
  'failure.database-unreadable': '浏览器无法打开存储，因此无法保存。',
  'failure.sample-missing': '无法加载示例。没有连接时，只能打开以前打开过的内容。',

  'help.title': '帮助',
  'help.lead': '各按键的作用。光标不在文本框中时，字母键才起作用。',
  'help.draw': '绘图',
  'help.edit': '编辑',
  'help.view': '查看',
  'help.action': '作用',
  'help.keys': '按键',
  'help.mouse': '鼠标与触摸',
  'help.mouse.create': '双击空白画布：在该处新建主体。',
  'help.mouse.rename': '双击卡片或连线：修改名称或标签。',
  'help.mouse.move': '拖动卡片：移动它，同时选中的一起移动。',
  'help.mouse.connect': '选择“连接”后：从客户拖到提供商，或依次点击两者。',
  'help.mouse.select': '在空白画布上拖动：选择框内的对象。按住Shift可追加。',
  'help.mouse.pan': '按住空格拖动，或用中键拖动：平移画面。触摸屏上用一指拖动。',
  'help.mouse.zoom': '滚轮或双指：以指针处为中心缩放。',
  'help.words': '用语',
  'help.words.roles':
    '角色由图推出。终端客户：产业链从它开始。总提供商：终端客户发包给它，且有其他外包关系支撑这条关系。分包商：在链上处于第二级或更深。',
  'help.words.tier': '层：在整张图中往下数的步数。级次：在一条链上往下数的步数。',
  'help.data': '你的数据',
  'help.data.text':
    '网络保存在本机的这个浏览器中，直到浏览器数据被清除。不会向任何地方发送数据。请保存为文件，以便在别处留存一份。'
};

function ordinal(n: number): string {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  if (n <= 10) return digits[n] ?? String(n);
  return n < 20 ? `十${digits[n - 10] ?? ''}` : String(n);
}
