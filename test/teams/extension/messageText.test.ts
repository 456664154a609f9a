import assert from 'node:assert/strict';
import { readMessageText } from '../../../src/teams/extension/messageText.ts';

const read = (content: unknown, contentType = 'html') => readMessageText({ body: { contentType, content } });

describe('readMessageText', () => {
  it('reads the words of HTML, without its tags and entities', () => {
    assert.equal(read('<div><p>Vi skal <b>f&oslash;lge</b> op p&#229; &quot;fejl&quot;</p>\n<p>&#x2013; hver&nbsp;uge &amp; m&aring;ned</p></div>'), 'Vi skal følge op på "fejl" – hver uge & måned');
    assert.equal(read('5 &lt; 6 &ukendt; &#99999999;'), '5 < 6 &ukendt; &#99999999;');
  });

  it('leaves out the names that are mentioned, what is replied to, and attachments', () => {
    assert.equal(read('<at id="0">Anna Andersen</at> hvad med trivsel?<attachment id="5"></attachment>'), 'hvad med trivsel?');
    assert.equal(read('<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Bo Berg</strong><p>Glem det</p></blockquote><p>Enig</p>'), 'Enig');
  });

  it('takes plain text as it is', () => assert.equal(read('a <b> c', 'text'), 'a <b> c'));

  it('reads nothing where there is nothing', () => {
    for (const payload of [undefined, null, 5, {}, { body: {} }, { body: { content: 5 } }, { body: { content: '<img src="x">' } }]) assert.equal(readMessageText(payload), '');
  });

  it('takes no longer than a test may over text made to take long', () => {
    for (const part of ['<', '<at>', '<blockquote /Reply">', '&#', '</']) assert.equal(typeof read(part.repeat(2_000_000 / part.length)), 'string');
  });
});
