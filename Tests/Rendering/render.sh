#!/bin/sh
# Shows how every kind of mail looks, in every language: as PNG on a desk, on a phone, and in the
# dark. It installs Chromium where there is none (as root, or with sudo); no test needs it.
#
#     Tests/Rendering/render.sh FOLDER [KIND…]
set -eu
folder=$(realpath -m "${1:?usage: render.sh FOLDER [KIND...]}")
shift
cd "$(dirname "$0")/../.."
mkdir -p "$folder"
rm -f "$folder"/*.html "$folder"/*.txt "$folder"/*.png
WBL_GALLERY=$folder swift test --disable-xctest --filter Gallery

if ! command -v chromium >/dev/null; then
    as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core
fi

# The page stands in a frame as wide as the device: a window is never narrower than 500.
shoot() { # FILE NAME WIDTH FLAGS...
    page=$folder/frame.html
    printf '<body style="margin:0"><iframe src="%s" style="border:0;width:%spx;height:1100px">' \
        "$(basename "$1")" "$3" >"$page"
    name=$2 width=$3
    shift 3
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --log-level=3 \
        --user-data-dir="$folder/.profile" --screenshot="$folder/$name.png" \
        --window-size="$width,1100" "$@" "file://$page" >/dev/null 2>&1
}

for file in "$folder"/*.*.html; do
    kind=$(basename "$file" .html)
    case " $* " in "  " | *" ${kind%.*} "*) ;; *) continue ;; esac
    shoot "$file" "$kind.desk" 800
    shoot "$file" "$kind.phone" 380
    shoot "$file" "$kind.dark" 600 --blink-settings=preferredColorScheme=0
done
rm -rf "$folder/frame.html" "$folder/.profile"
echo "The mails are in $folder."
