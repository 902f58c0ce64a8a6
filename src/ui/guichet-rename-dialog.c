/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rename-dialog.c: the small dialog that gives an account its name. The name is ours
 * alone; OVHcloud is not told.
 */
#include "config.h"

#include "guichet-rename-dialog.h"

#include "guichet-say-once.h"

#include <glib/gi18n-lib.h>

/* What the header and the tray can show; longer names say nothing more. */
#define MAX_NAME_LENGTH    40
#define MAX_HEADING_LENGTH 20

typedef struct
{
  GuichetProfileList *profiles;
  GuichetProfile *profile;
} Naming;

static void
naming_free (gpointer data, GClosure *closure)
{
  Naming *naming = data;

  g_object_unref (naming->profiles);
  g_object_unref (naming->profile);
  g_free (naming);
}

static void
named_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Naming *naming = user_data;
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "rename"))
    guichet_profile_list_rename (naming->profiles, naming->profile, name);
}

static GtkWidget *
make_entry (GuichetProfile *profile)
{
  const char *person = guichet_profile_get_person (profile);
  const char *nichandle = guichet_profile_get_nichandle (profile);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_NAME_LENGTH);
  gtk_editable_set_text (GTK_EDITABLE (entry), guichet_profile_get_name (profile));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  /* What it is called if the name is left empty. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), person != NULL      ? person
                                                     : nichandle != NULL ? nichandle
                                                                         : _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name"), -1);
  return entry;
}

/* In one line. */
static char *
make_heading (const char *title)
{
  g_autofree char *start =
      g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_HEADING_LENGTH));
  const gboolean is_whole = g_str_equal (start, title);

  return is_whole ? g_strdup_printf (_("Rename %s"), title)
                  /* Translators: %s is the beginning of a long name. */
                  : g_strdup_printf (_("Rename %s…"), g_strchomp (start));
}

/**
 * guichet_rename_dialog_show:
 * @parent: (nullable): the window it stands over
 * @profiles: where the name is kept
 * @profile: what gets the name
 *
 * Asks what the person calls this account.
 */
void
guichet_rename_dialog_show (GtkWindow *parent,
                            GuichetProfileList *profiles,
                            GuichetProfile *profile)
{
  g_autofree char *heading = make_heading (guichet_profile_get_title (profile));
  GtkWidget *dialog = adw_message_dialog_new (
      parent, heading, _("The name is for you alone: OVHcloud is not told."));
  Naming *naming = g_new0 (Naming, 1);

  naming->profiles = g_object_ref (profiles);
  naming->profile = g_object_ref (profile);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_entry (profile));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _("Cancel"), "rename", _("Rename"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (named_cb), naming, naming_free, 0);
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
