// Two rules that hold „every word on screen is a locale's": none stands in a template, and none comes from a thrown error, from the platform, from zod or
// from the backend's own sentences. Used by eslint.config.js; test/source/lint.test.ts shows what they catch.

const letters = /\p{L}/u;
/** Attributes that are read or seen. */
const said = /(?:^|\s)[.]?(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|ariaLabel|ariaDescription|textContent|innerText)\s*=\s*("[^"]*|'[^']*|[^\s"'>]*)$/i;
const isHtml = ({ tag }) => tag.type === 'Identifier' && (tag.name === 'html' || tag.name === 'svg');

/** Walks over a template's text: tells each stretch of words between tags or in an attribute that is said, and where each expression stands. */
function* stretches(quasis) {
  let inTag = false;
  let tag = '';
  for (const [i, { value: { raw } }] of quasis.entries()) {
    for (const [part] of raw.replace(/<!--[^]*?-->/g, '').matchAll(/<|>|[^<>]+/g)) {
      if (part === '<' && !inTag) { inTag = true; tag = ''; }
      else if (part === '>' && inTag) {
        inTag = false;
        for (const [, name, double, single] of tag.matchAll(/([.@?]?[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) if (said.test(` ${name}=`) && letters.test((double ?? single).replace(/&\w+;/g, ''))) yield { quasi: i, text: double ?? single };
      } else if (inTag) tag += part;
      else if (letters.test(part.replace(/&#?\w+;/g, ''))) yield { quasi: i, text: part.trim() };
    }
    if (inTag) {
      yield { expression: i, seen: said.test(tag) };
      tag += '0';
    } else yield { expression: i, seen: true };
  }
}

/** The strings that an expression can be, as far as it says them itself. */
function* literals(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') yield [node, node.value];
  else if (node?.type === 'TemplateLiteral') yield [node, node.quasis.map(({ value }) => value.cooked).join('')];
  else if (node?.type === 'ConditionalExpression') { yield* literals(node.consequent); yield* literals(node.alternate); }
  else if (node?.type === 'LogicalExpression') { yield* literals(node.left); yield* literals(node.right); }
  else if (node?.type === 'BinaryExpression' && node.operator === '+') { yield* literals(node.left); yield* literals(node.right); }
}

const wordsFromLocales = {
  meta: { type: 'problem', schema: [], messages: { words: '"{{text}}" is said on screen: put it into src/locales, every language needs it.' } },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!isHtml(node)) return;
      const report = (where, text) => context.report({ node: where, messageId: 'words', data: { text: text.slice(0, 40) } });
      for (const { quasi, text, expression, seen } of stretches(node.quasi.quasis)) {
        if (text !== undefined) report(node.quasi.quasis[quasi], text);
        else if (seen) for (const [where, value] of literals(node.quasi.expressions[expression])) if (letters.test(value)) report(where, value);
      }
    },
  }),
};

const foreign = new Set(['message', 'stack', 'detail', 'title', 'statusText', 'issues', 'cause']);
const foreigners = new Set(['Error', 'ClaimsApiError', 'Failure', 'Response', 'ZodError', '$ZodError', 'DOMException']);

const noForeignWords = {
  meta: { type: 'problem', schema: [], messages: { foreign: 'These are words of a program, not ours: show failureText (elements/shared/failure.ts).' } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isForeign = (type) => {
      const names = [type.aliasSymbol, type.symbol, ...(type.isClassOrInterface() ? checker.getBaseTypes(type).map(({ symbol }) => symbol) : [])].map((symbol) => symbol?.name);
      // a problem is what its schema says, and has no name of its own
      return names.some((name) => foreigners.has(name)) || ['status', 'title', 'code'].every((name) => type.getProperty(name)) || (type.isUnionOrIntersection() && type.types.some(isForeign));
    };
    const comesFromAbroad = (node) => isForeign(checker.getTypeAtLocation(nodes.get(node)));
    /** Developers read the console: there it helps. */
    const isForDevelopers = (node) => context.sourceCode.getAncestors(node).some(({ type, callee }) => type === 'CallExpression' && (callee.name ?? callee.property?.name) && ['advise', 'warn'].includes(callee.name ?? callee.property.name));
    const check = (node, source) => { if (comesFromAbroad(source) && !isForDevelopers(node)) context.report({ node, messageId: 'foreign' }); };
    return {
      MemberExpression: (node) => { if (foreign.has(node.property.name)) check(node, node.object); },
      'ObjectPattern > Property': (node) => { if (foreign.has(node.key.name)) check(node, node.parent); },
      // a caught error is unknown
      CallExpression: (node) => { if (node.callee.name === 'String' && node.arguments[0] && (comesFromAbroad(node.arguments[0]) || /error|reason|cause/i.test(node.arguments[0].name ?? '')) && !isForDevelopers(node)) context.report({ node, messageId: 'foreign' }); },
      TaggedTemplateExpression: (node) => { if (isHtml(node)) for (const each of node.quasi.expressions) if (comesFromAbroad(each)) context.report({ node: each, messageId: 'foreign' }); },
    };
  },
};

export const words = { rules: { 'words-from-locales': wordsFromLocales, 'no-foreign-words': noForeignWords } };
