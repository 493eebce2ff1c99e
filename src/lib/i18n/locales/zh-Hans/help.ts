import type { Translated } from '../../messages.ts';
import type { help as en } from '../en/help.ts';

/** Messages of the help page. */
export const help: Translated<typeof en> = {
  'help.title': '帮助',
  'help.lead': '各按键的作用。光标不在文本框中时，字母键才起作用。',
  'help.draw': '绘图',
  'help.select': '选择',
  'help.arrange': '排列',
  'help.edit': '编辑',
  'help.view': '查看',
  'help.action': '作用',
  'help.keys': '按键',
  'help.mouse': '鼠标与触摸',
  'help.mouse.create': '双击空白画布，或把工具拖到画布上：在该处新建主体。',
  'help.mouse.handles':
    '卡片边上的加号：左边添加客户，右边添加提供商，上下添加客户相同的主体。可拖到空白处或另一张卡片。触摸屏上，加号出现在所选卡片旁。',
  'help.mouse.rename': '双击卡片或连线：修改名称或标签。',
  'help.mouse.move':
    '拖动卡片：移动它，同时选中的一起移动，并会对齐到其他卡片的边线；按住Alt则不对齐。',
  'help.mouse.connect':
    '选择“连接”后：从客户拖到提供商，或依次点击两者。拖到空白处松开，即新建提供商；按数字选择其类型。',
  'help.mouse.select':
    '在空白画布上拖动：选择框内的对象。按住Shift可追加。用手指时先在空白处按住不动，再拖动。',
  'help.mouse.menu': '右键，或手指按住不动：打开菜单，列出对卡片、连线或空白处可做的操作。',
  'help.mouse.ends': '选中一条连线，把末端的圆环拖到另一张卡片：它就改接到那里。',
  'help.mouse.copy':
    '按住Alt拖动卡片：复制所选，成为新主体或同一主体再次显示。复制与粘贴也可跨窗口；粘贴到电子表格则成为行。',
  'help.mouse.container':
    '把卡片拖到容器上松开：放入容器；拖到外面松开：移出。拖动容器的边框：整体移动。双击边框或按F：折叠成一张卡片，再次操作即展开。',
  'help.mouse.around':
    '图层按钮：选择显示哪些集群、容器、股权、关联和环境因素。点边框、名称或连线即可选中。',
  'help.mouse.more': '卡片菜单中的“点选更多”：之后每点一下加入一个，适合手指操作。按Esc结束。',
  'help.mouse.pan': '按住空格拖动，或用中键拖动：平移画面。触摸屏上用一指拖动。',
  'help.mouse.zoom': '滚轮或双指：以指针处为中心缩放。',
  'help.look.filters':
    '视图（Shift+V）：筛选会略去不符合条件的主体；画布上的提示说明还显示多少、为什么，“显示全部主体”或Shift+A可恢复。“只看所选主体周围”保留相隔若干条外包关系以内的主体。',
  'help.look.rules':
    '视图里的规则读起来就是一句话，可按字段或指标着色、定大小、加标签；制定规则时画布即时显示效果。筛选和规则可保存为视图，供故事的步骤选用。',
  'help.mouse.map': '右下角的概览，在未显示全部时出现：点击或拖动以查看该处。',
  'help.outline':
    '大纲（O）把图形列为一棵树，供键盘和读屏软件使用：方向键浏览，Enter改名，Ctrl+Enter画提供商，Shift+Enter再画一个，Alt加方向键移动卡片。',
  'help.chain': '一口气画出一条链',
  'help.chain.begin': '按N开始。每个主体先写名称，每个字都会保存。',
  'help.chain.child': 'Tab：这个主体的提供商。Shift+Enter：再来一个，客户相同。',
  'help.chain.label': 'Enter：从名称转到外包关系的标签；再按一次，完成。Shift+Tab：回到名称。',
  'help.chain.kind': 'Ctrl加1到9：选择主体类型。名称下面的一行可列出全部类型。',
  'help.chain.supports':
    '一个主体承接多条外包关系时，用Alt加数字说明新的一条为哪条而做；不选即为未知。',
  'help.chain.escape':
    'Esc：完成，文字保留；没有名称的主体会被放弃。选中主体后，按Tab或Shift+Enter可继续画；按Esc取消选择，Tab键就重新在页面中移动。',
  'help.words': '用语',
  'help.words.roles':
    '角色由图推出。终端客户：产业链从它开始。总提供商：终端客户发包给它，且有其他外包关系支撑这条关系。分包商：在链上处于第二级或更深。',
  'help.words.tier': '层：在整张图中往下数的步数。级次：在一条链上往下数的步数。',
  'help.analyse': '分析',
  'help.analyse.text':
    '“分析”按网络设置中的日期读取图中的网络。每个数字都说明由什么得出，哪些是估计，哪些没有填写；点按名称即在画布上选中。有筛选时，可在面板上方选择分析整个网络，或只分析所示部分。',
  'help.analyse.matrix':
    '在矩阵中，行向有标记的列采购。方向键移动，回车键选中，Alt加上下键、翻页键、Home或End移动一行，加号和减号改变单元格大小。',
  'help.analyse.blocks':
    '在画布上折叠的模块成为框，各折叠为一张卡片：按F展开，撤销一次即全部去掉。在模块树中，方向键移动、展开和收起，回车键选中。',
  'help.govern': '治理',
  'help.govern.text':
    '治理工作区按匹配程度为连线着色：不足、匹配、过度，或因缺少输入而待定。按下连线或卡片，可查看并填写数字的依据。非文献内容均标为Sourceloom的解读。',
  'help.govern.fill':
    '外包关系的输入列在最前，其下可展开工具、服务水平、职能、风险、金额与通知期，以及它所支撑或可替代的外包关系。职能在“风险”中，需求在“供需匹配”中，可提供的服务在各主体中，日期、货币与汇率在各页之上。',
  'help.govern.whatIf':
    '“假设”设想某个主体、集团或国家失效，逐步显示受影响的部分，不改变任何内容。',
  'help.govern.report':
    '“可打印的报告”以任一语言列出概要、匹配图、发现、各表及每个数字的判断方法，由浏览器打印或存为PDF，并说明缺少哪些资料。',
  'help.data': '你的数据',
  'help.data.text':
    '网络保存在本机的这个浏览器中，直到浏览器数据被清除。不会向任何地方发送数据。请保存为文件，以便在别处留存一份。',
  'help.data.versions':
    '版本保存网络当时的全貌：间隔十分钟后首次编辑之前、大量删除之前会自动保留，也可以命名保留。版本可以查看、与现在比较，并作为一步恢复。',
  'help.data.library':
    '在网络列表中，方向键逐个移动，F2改名，Delete移到回收站；网络在回收站保留30天，其间可以恢复。',
  'help.shipped': '所用的开源软件',
  'help.shipped.text':
    'Sourceloom由以下软件包构成。供机器读取的物料清单sbom.cdx.json与应用放在一起。'
};
