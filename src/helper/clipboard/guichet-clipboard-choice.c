/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-choice.c: how the clipboard is to be watched, as said on the command line.
 */
#include "guichet-clipboard-choice.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (
  GuichetClipboardChoice, guichet_clipboard_choice,
  G_DEFINE_ENUM_VALUE (GUICHET_CLIPBOARD_CHOICE_AUTO, "auto"),
  G_DEFINE_ENUM_VALUE (GUICHET_CLIPBOARD_CHOICE_DATA_CONTROL, "data-control"),
  G_DEFINE_ENUM_VALUE (GUICHET_CLIPBOARD_CHOICE_XFIXES, "xfixes"),
  G_DEFINE_ENUM_VALUE (GUICHET_CLIPBOARD_CHOICE_NONE, "none"))
/* clang-format on */

/**
 * guichet_clipboard_choice_parse:
 * @name: "auto", "data-control", "xfixes" or "none"
 * @choice: (out): what it means
 *
 * Returns: %FALSE when @name is none of these
 */
gboolean
guichet_clipboard_choice_parse (const char *name, GuichetClipboardChoice *choice)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GUICHET_TYPE_CLIPBOARD_CHOICE);
  GEnumValue *value = g_enum_get_value_by_nick (klass, name);

  if (value == NULL)
    return FALSE;
  *choice = value->value;
  return TRUE;
}
