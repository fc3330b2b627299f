// Notes which credentials the request carries, while references to their variables stand in it.
{
  const known = JSON.parse(pm.collectionVariables.get('authdex_credentials'));
  const text = JSON.stringify(pm.request);
  const inherits = !pm.request.auth;
  const carried = known.all.filter((name) => (inherits && known.inherited.includes(name)) || text.includes('{{' + name + '}}'));
  pm.variables.set('authdex_carried', JSON.stringify(carried));
}
