/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-row.c: an account that was found on this computer: where, and what can be done with
 * it. One that cannot be used says why.
 */
#include "config.h"

#include "guichet-found-row.h"

#include "guichet-endpoint-text.h"

struct _GuichetFoundRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *source;
  GtkLabel *endpoint;
  GtkLabel *mistake;
  GtkWidget *exposed;
  GtkWidget *buttons;
  GtkWidget *use_button;

  GuichetFoundAccount *account;
};

G_DEFINE_FINAL_TYPE (GuichetFoundRow, guichet_found_row, ADW_TYPE_PREFERENCES_ROW)

static guint chosen_signal;

static void
use_cb (GuichetFoundRow *self)
{
  g_signal_emit (self, chosen_signal, 0, self->account, FALSE);
}

static void
copy_cb (GuichetFoundRow *self)
{
  g_signal_emit (self, chosen_signal, 0, self->account, TRUE);
}

static void
set_account (GuichetFoundRow *self, GuichetFoundAccount *account)
{
  const GError *error = guichet_found_account_get_error (account);
  const char *endpoint = guichet_found_account_get_endpoint (account);

  self->account = g_object_ref (account);
  gtk_label_set_label (self->source, guichet_found_account_get_source (account));
  gtk_label_set_label (self->endpoint,
                       endpoint != NULL ? guichet_endpoint_text_describe (endpoint) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->endpoint), endpoint != NULL);
  gtk_label_set_label (self->mistake, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), error != NULL);
  gtk_widget_set_visible (self->buttons, error == NULL);
  gtk_widget_set_visible (self->exposed, guichet_found_account_is_exposed (account));
}

static void
guichet_found_row_dispose (GObject *object)
{
  g_clear_object (&GUICHET_FOUND_ROW (object)->account);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_FOUND_ROW);
  G_OBJECT_CLASS (guichet_found_row_parent_class)->dispose (object);
}

static void
guichet_found_row_class_init (GuichetFoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_found_row_dispose;

  chosen_signal = g_signal_new ("chosen", GUICHET_TYPE_FOUND_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, GUICHET_TYPE_FOUND_ACCOUNT, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-found-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, source);
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, endpoint);
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, mistake);
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, exposed);
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, GuichetFoundRow, use_button);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
guichet_found_row_init (GuichetFoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_found_row_new:
 * @account: what was found
 *
 * Returns: (transfer floating): the row
 */
GuichetFoundRow *
guichet_found_row_new (GuichetFoundAccount *account)
{
  GuichetFoundRow *self = g_object_new (GUICHET_TYPE_FOUND_ROW, NULL);

  set_account (self, account);
  return self;
}

/**
 * guichet_found_row_focus:
 * @self: the row
 *
 * Gives the keyboard to its first button; one that cannot be used has none, and the focus stays.
 */
void
guichet_found_row_focus (GuichetFoundRow *self)
{
  g_return_if_fail (GUICHET_IS_FOUND_ROW (self));

  /* What is hidden would take the focus, and no key would move it from there. */
  if (gtk_widget_get_visible (self->buttons))
    gtk_widget_grab_focus (self->use_button);
}
