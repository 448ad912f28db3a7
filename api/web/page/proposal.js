// A chart with a plan in force: whoever is proposed sits in their post, and what that closes is gone.

/** The chart after the plan's appointments; the chart before stays as it is. */
export function after(chart, appointments) {
  const nodes = new Map(chart.nodes.map((node) => [node.code, { ...node, posts: node.posts.map((post) => ({ ...post, holders: [...post.holders] })) }]));
  for (const each of appointments) appoint(nodes.get(each.body), each);
  const closed = new Set(appointments.flatMap((each) => each.closes.map(key)));
  for (const node of nodes.values()) node.gaps = (node.gaps || []).filter((gap) => !closed.has(key(gap)));
  return { ...chart, nodes: [...nodes.values()] };
}

function appoint(node, each) {
  if (!node) return;
  let post = node.posts.find((one) => one.code === each.post);
  if (!post) {
    post = { code: each.post, role: each.role, title: null, served: each.served_name || null, seats: 1, required: false, state: "vacant", vacant: 1, holders: [] };
    node.posts.push(post);
  }
  post.holders.push({ person: each.person, name: each.name, kind: "proposed", title: null, sure: true });
  post.vacant = Math.max(0, post.vacant - 1);
  if (!post.vacant) post.state = "held";
}

function key(found) {
  return JSON.stringify([found.rule, found.subject]);
}
