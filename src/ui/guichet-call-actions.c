/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-actions.c: what can be done with a call of the list: call again, copy, name, never
 * offer, look closer, delete. What takes something away can be undone.
 */
#include "config.h"

#include "guichet-call-actions.h"

#include "guichet-call-dialogs.h"
#include "guichet-call-text.h"
#include "guichet-own-copy.h"

#include <glib/gi18n-lib.h>

/* Long enough to read what was done, and to reach the button with a keyboard. */
#define UNDO_SECONDS 10

typedef AdwToast *(*Run) (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call);

static AdwToast *
call_again (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  g_autoptr(GuichetPhoneNumber) number =
                 guichet_phone_number_parse (guichet_call_get_dial (call), "FR");
  GuichetLine *line = guichet_session_get_line (guichet_desk_get_session (desk));
  g_autofree char *from = NULL;
  g_autofree char *told = NULL;

  if (number == NULL)
    return NULL;
  guichet_desk_call (desk, number);
  if (line == NULL ||
      g_strcmp0 (guichet_line_get_service_name (line), guichet_call_get_service_name (call)) == 0)
    return NULL;
  from = guichet_call_text_line (line);
  /* Translators: %s is a line, another one than that of the call before */
  told = g_markup_printf_escaped (_("Calls now start from %s"), from);
  return adw_toast_new (told);
}

static AdwToast *
copy (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  guichet_own_copy (parent, guichet_call_get_display (call));
  return adw_toast_new (_("Number copied"));
}

static AdwToast *
name (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  guichet_call_dialogs_name (parent, guichet_desk_get_history (desk), call);
  return NULL;
}

static AdwToast *
show_details (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  guichet_call_dialogs_details (parent, call);
  return NULL;
}

/* The toast keeps the call for as long as it can be undone. */
static AdwToast *
make_undo_toast (const char *title, GuichetDesk *desk, GuichetCall *call, GCallback undo)
{
  AdwToast *toast = adw_toast_new (title);

  g_object_set_data_full (G_OBJECT (toast), "call", g_object_ref (call), g_object_unref);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  /* Shown at once: Ctrl+Z takes back what is told last. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (toast, "button-clicked", undo, desk, G_CONNECT_SWAPPED);
  return toast;
}

static void
offer_again_cb (GuichetDesk *desk, AdwToast *toast)
{
  GuichetCall *call = g_object_get_data (G_OBJECT (toast), "call");

  guichet_desk_set_never_offer (desk, guichet_call_get_dial (call), FALSE);
}

static AdwToast *
never_offer (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  g_autofree char *title =
      g_strdup_printf (_("%s is not offered any more"), guichet_call_get_display (call));

  guichet_desk_set_never_offer (desk, guichet_call_get_dial (call), TRUE);
  return make_undo_toast (title, desk, call, G_CALLBACK (offer_again_cb));
}

static void
restore_cb (GuichetDesk *desk, AdwToast *toast)
{
  guichet_call_history_restore (guichet_desk_get_history (desk),
                                g_object_get_data (G_OBJECT (toast), "call"));
}

static AdwToast *delete (GtkWidget *parent, GuichetDesk *desk, GuichetCall *call)
{
  AdwToast *toast = make_undo_toast (_("Call deleted"), desk, call, G_CALLBACK (restore_cb));

  guichet_call_history_remove (guichet_desk_get_history (desk), call);
  return toast;
}

/* clang-format off */
static const struct
{
  const char *action;
  Run run;
} actions[] = {
  { "row.call", call_again },
  { "row.copy", copy },
  { "row.name", name },
  { "row.never-offer", never_offer },
  { "row.details", show_details },
  { "row.delete", delete },
};
/* clang-format on */

/**
 * guichet_call_actions_run:
 * @action: an action of a #GuichetCallRow, "row.call"
 * @parent: a widget of the window where dialogs belong
 * @desk: what calls, and whose history it is
 * @call: which call
 *
 * Returns: (transfer full) (nullable): what is to be told of it
 */
AdwToast *
guichet_call_actions_run (const char *action,
                          GtkWidget *parent,
                          GuichetDesk *desk,
                          GuichetCall *call)
{
  /* A call that is deleted leaves its row at once, and the row lets go of it. */
  g_autoptr(GuichetCall) held = NULL;

  g_return_val_if_fail (GUICHET_IS_DESK (desk), NULL);
  g_return_val_if_fail (GUICHET_IS_CALL (call), NULL);

  held = g_object_ref (call);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].action, action))
      return actions[i].run (parent, desk, held);
  g_return_val_if_reached (NULL);
}
