/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-choice.h: how the clipboard is to be watched, as said on the command line.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CLIPBOARD_CHOICE_AUTO,         /* the first of the below that the display has */
  GUICHET_CLIPBOARD_CHOICE_DATA_CONTROL, /* Wayland compositors that let a clipboard manager in */
  GUICHET_CLIPBOARD_CHOICE_XFIXES,       /* X11, and GNOME through Xwayland */
  GUICHET_CLIPBOARD_CHOICE_NONE,         /* watches nothing */
} GuichetClipboardChoice;

#define GUICHET_TYPE_CLIPBOARD_CHOICE (guichet_clipboard_choice_get_type ())
GType guichet_clipboard_choice_get_type (void);
gboolean guichet_clipboard_choice_parse (const char *name, GuichetClipboardChoice *choice);

G_END_DECLS
