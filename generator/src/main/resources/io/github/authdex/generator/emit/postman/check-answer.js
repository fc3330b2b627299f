// Compares the answer with what the document says of a success.
const said = JSON.parse('{}');
const code = pm.response.code;
const status = said.statuses.find((one) => one === String(code) || one === String(code)[0] + 'XX');
pm.test('The status is one of success' + (said.statuses.length ? ': ' + said.statuses.join(', ') : ''), () => {
  pm.expect(said.statuses.length ? status !== undefined : code < 400, 'status ' + code).to.equal(true);
});
if (status && said.schemas[status]) {
  pm.test('The body has the form that the document says', () => {
    pm.response.to.have.jsonSchema(said.schemas[status]);
  });
}
