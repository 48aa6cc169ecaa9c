#!/bin/sh
# Rebuilds what is vendored in src/main/resources/static. Needs Node and the npm registry, which the build does not.
# Usage: src/main/css/build.sh, from anywhere.
set -eu

GOVUK=6.6.0
SASS=1.108.2
HTMX=4.0.1

here=$(cd "$(dirname "$0")" && pwd)
static="$here/../resources/static"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts "govuk-frontend@$GOVUK" "sass@$SASS" "htmx.org@$HTMX"

npx sass --style=compressed --no-source-map --no-charset --quiet-deps --load-path=node_modules \
    "$here/govuk.scss" "$static/govuk.css"
without_map() { sed 's|//# sourceMappingURL=.*||' "$1"; }
without_map node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js > "$static/govuk-frontend.min.js"
without_map node_modules/htmx.org/dist/htmx.min.js > "$static/htmx.min.js"
without_map node_modules/htmx.org/dist/ext/hx-csp.min.js > "$static/hx-csp.min.js"
cp node_modules/htmx.org/LICENSE "$static/licences/htmx.txt"

if grep -qiE 'GDS Transport|crown|crest|@font-face|url\(' "$static/govuk.css"; then
    echo "govuk.css has a font, a picture or the crown in it. Leave out the component that brings it." >&2
    exit 1
fi
