/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-row.c: one request in the list, under the heading of its group if it is
 * the first of it. Shows and asks only: what an action does is the business of the page.
 */
#include "config.h"

#include "guichet-contact-request-row.h"

#include "guichet-contact-request-answers.h"
#include "guichet-contact-request-focus.h"
#include "guichet-contact-request-text.h"
#include "guichet-contact-request-time.h"
#include "guichet-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* From here on the end is worth a colour. */
#define SOON (12 * G_TIME_SPAN_HOUR)

struct _GuichetContactRequestRow
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkLabel *what;
  GtkLabel *age;
  GtkLabel *number;
  GtkLabel *accounts;
  GtkLabel *sentence;
  GtkLabel *end;
  GtkLabel *seen_from;
  GtkBox *buttons;
  GtkMenuButton *menu_button;

  GuichetContactRequestEntry *entry; /* (nullable): while it is not bound */
  gboolean says_accounts;
  char *answers; /* which the buttons and the menu offer now */
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestRow, guichet_contact_request_row, ADW_TYPE_BIN)

static guint action_signal;

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_class (GtkLabel *label, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

static void
refresh_end (GuichetContactRequestRow *self, GDateTime *now)
{
  g_autoptr(GDateTime) deadline = guichet_contact_request_entry_get_deadline (self->entry);
  g_autofree char *end = deadline != NULL ? guichet_contact_request_time_end (deadline, now) : NULL;
  g_autofree char *exact =
      deadline != NULL ? guichet_contact_request_time_exact (deadline, now) : NULL;

  show_text (self->end, end);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->end), exact);
  set_class (self->end, "warning",
             deadline != NULL && g_date_time_difference (deadline, now) < SOON);
}

static void
refresh_sentence (GuichetContactRequestRow *self, GDateTime *now)
{
  const GuichetContactRequestState state =
      guichet_contact_request_get_state (guichet_contact_request_entry_get_request (self->entry));
  g_autofree char *sentence = guichet_contact_request_text_sentence (self->entry, now);

  gtk_label_set_label (self->sentence, sentence);
  set_class (self->sentence, "success", state == GUICHET_CONTACT_REQUEST_DONE);
  set_class (self->sentence, "error",
             state == GUICHET_CONTACT_REQUEST_REFUSED || state == GUICHET_CONTACT_REQUEST_ERROR);
}

static void
refresh_seen_from (GuichetContactRequestRow *self)
{
  g_autofree char *accounts =
      self->says_accounts ? guichet_contact_request_text_seen_from (self->entry) : NULL;

  show_text (self->seen_from, accounts);
}

/* What can be done, again only if it is other: who is about to press a button keeps it. */
static void
refresh_answers (GuichetContactRequestRow *self)
{
  g_autofree char *answers = guichet_contact_request_answers_describe (self->entry);
  g_autoptr(GMenuModel) menu = NULL;

  if (g_strcmp0 (answers, self->answers) == 0)
    return;
  g_free (self->answers);
  self->answers = g_steal_pointer (&answers);
  guichet_contact_request_focus_take_back (GTK_WIDGET (self));
  guichet_contact_request_answers_fill (self->entry, self->buttons);
  guichet_contact_request_focus_set_up (GTK_WIDGET (self));
  menu = guichet_contact_request_answers_make_menu (self->entry);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

static void
asked_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, action_signal, 0, action_name, g_variant_get_uint32 (parameter));
}

static void
pressed_cb (GuichetContactRequestRow *self)
{
  guichet_contact_request_row_show_menu (self);
}

/* The focus is on the item of the list that holds the row: this is what a screen reader reads. */
static void
describe_item (GuichetContactRequestRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  text = g_strdup_printf ("%s, %s, %s, %s, %s", gtk_label_get_label (self->number),
                          gtk_label_get_label (self->what), gtk_label_get_label (self->accounts),
                          gtk_label_get_label (self->sentence), gtk_label_get_label (self->end));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * guichet_contact_request_row_refresh:
 *
 * Says again how long ago and how long still.
 */
void
guichet_contact_request_row_refresh (GuichetContactRequestRow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  GuichetContactRequest *request = NULL;
  g_autofree char *what = NULL;
  g_autofree char *accounts = NULL;
  g_autofree char *number = NULL;
  g_autofree char *age = NULL;
  g_autofree char *exact = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self));

  if (self->entry == NULL)
    return;
  request = guichet_contact_request_entry_get_request (self->entry);
  what = guichet_contact_request_text_what (request);
  accounts = guichet_contact_request_text_accounts (request);
  number = guichet_contact_request_text_number (request);
  age = guichet_contact_request_time_age (guichet_contact_request_get_requested (request), now);
  exact = guichet_contact_request_time_exact (guichet_contact_request_get_requested (request), now);
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->accounts, accounts);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->age, age);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->age), exact);
  refresh_sentence (self, now);
  refresh_end (self, now);
  refresh_seen_from (self);
  refresh_answers (self);
  describe_item (self);
}

/**
 * guichet_contact_request_row_set_entry:
 * @entry: (nullable): what is shown; %NULL for none
 */
void
guichet_contact_request_row_set_entry (GuichetContactRequestRow *self,
                                       GuichetContactRequestEntry *entry)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, guichet_contact_request_row_refresh, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  g_signal_connect_object (entry, "changed", G_CALLBACK (guichet_contact_request_row_refresh), self,
                           G_CONNECT_SWAPPED);
  guichet_contact_request_row_refresh (self);
}

/**
 * guichet_contact_request_row_get_entry:
 *
 * Returns: (nullable) (transfer none): what is shown
 */
GuichetContactRequestEntry *
guichet_contact_request_row_get_entry (GuichetContactRequestRow *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self), NULL);

  return self->entry;
}

/**
 * guichet_contact_request_row_set_heading:
 * @heading: (nullable): the group, or %NULL if the row above is of the same one
 */
void
guichet_contact_request_row_set_heading (GuichetContactRequestRow *self, const char *heading)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self));

  show_text (self->heading, heading);
}

/**
 * guichet_contact_request_row_set_says_accounts:
 * @says_accounts: whether it says which accounts of this computer see it
 */
void
guichet_contact_request_row_set_says_accounts (GuichetContactRequestRow *self,
                                               gboolean says_accounts)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self));

  self->says_accounts = says_accounts;
  if (self->entry != NULL)
    refresh_seen_from (self);
}

/**
 * guichet_contact_request_row_show_menu:
 *
 * Shows what can be done with the request.
 */
void
guichet_contact_request_row_show_menu (GuichetContactRequestRow *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_ROW (self));

  gtk_menu_button_popup (self->menu_button);
}

static void
guichet_contact_request_row_dispose (GObject *object)
{
  GuichetContactRequestRow *self = GUICHET_CONTACT_REQUEST_ROW (object);

  guichet_contact_request_row_set_entry (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONTACT_REQUEST_ROW);
  G_OBJECT_CLASS (guichet_contact_request_row_parent_class)->dispose (object);
}

static void
guichet_contact_request_row_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_CONTACT_REQUEST_ROW (object)->answers, g_free);
  G_OBJECT_CLASS (guichet_contact_request_row_parent_class)->finalize (object);
}

static void
guichet_contact_request_row_class_init (GuichetContactRequestRowClass *klass)
{
  static const char *const actions[] = { "row.accept", "row.refuse", "row.resend", "row.copy",
                                         "row.details" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_contact_request_row_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], "u", asked_cb);
  action_signal = g_signal_new ("action", GUICHET_TYPE_CONTACT_REQUEST_ROW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, what);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, age);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, number);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, accounts);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, end);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, seen_from);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
guichet_contact_request_row_init (GuichetContactRequestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_contact_request_focus_set_up (GTK_WIDGET (self));
}

GtkWidget *
guichet_contact_request_row_new (void)
{
  return g_object_new (GUICHET_TYPE_CONTACT_REQUEST_ROW, NULL);
}
