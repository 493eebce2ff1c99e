/** Attributes of Graphviz that say how something is drawn, and nothing about what it is. */
const looks = new Set(
  (
    'arrowhead arrowsize arrowtail bgcolor bb color colorscheme constraint decorate ' +
    'distortion edgeURL edgehref edgetarget edgetooltip fillcolor fixedsize fontcolor fontname ' +
    'fontsize forcelabels gradientangle headclip headlabel headport head_lp height ' +
    'imagepos imagescale labelangle labeldistance labelfloat labelfontcolor labelfontname ' +
    'labelfontsize labelloc labeljust len lhead lp ltail lwidth lheight margin minlen nodesep ' +
    'nojustify ordering orientation penwidth peripheries pin rank rects samehead ' +
    'sametail samplepoints shape shapefile showboxes sides skew sortv splines style tail_lp ' +
    'tailclip taillabel tailport vertices width xlabel xlp z _draw_ _ldraw_ _hdraw_ _tdraw_ ' +
    '_hldraw_ _tldraw_'
  ).split(' ')
);

export function isLook(name: string): boolean {
  return looks.has(name);
}
