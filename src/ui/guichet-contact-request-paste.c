/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-paste.c: the window that takes codes, links and e-mails. Uses those that
 * are ticked, one after the other, once its button is pressed.
 */
#include "config.h"

#include "guichet-contact-request-paste.h"

#include "guichet-contact-codes.h"
#include "guichet-contact-request-code-row.h"
#include "guichet-contact-request-codes.h"
#include "guichet-secret.h"
#include "guichet-validation-text.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GuichetContactRequestPaste
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkLabel *sentence;
  GtkTextView *text;
  GtkListBox *list;
  GtkLabel *progress;
  GtkButton *accept_button;

  GuichetContactRequestEntries *entries;
  GPtrArray *codes;          /* (nullable): of GuichetValidationCode, until rows have them */
  GCancellable *cancellable; /* (nullable): of a reading */
  GPtrArray *queue;          /* (nullable): of rows, while they are used */
  guint n_used;
  guint n_accepted;
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestPaste, guichet_contact_request_paste, ADW_TYPE_WINDOW)

/* Rows */

static GuichetContactRequestCodeRow *
get_row (GuichetContactRequestPaste *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? GUICHET_CONTACT_REQUEST_CODE_ROW (row) : NULL;
}

static guint
count_chosen (GuichetContactRequestPaste *self)
{
  guint n = 0;

  for (int i = 0; get_row (self, i) != NULL; i++)
    n += guichet_contact_request_code_row_is_chosen (get_row (self, i));
  return n;
}

static void
refresh (GuichetContactRequestPaste *self)
{
  const guint n = count_chosen (self);
  g_autofree char *label =
      n > 0 ? g_strdup_printf (ngettext ("Accept %u Request", "Accept %u Requests", n), n)
            : g_strdup (_("Accept Requests"));

  gtk_button_set_label (self->accept_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), n > 0 && self->queue == NULL);
}

static void
set_running (GuichetContactRequestPaste *self, gboolean is_running)
{
  for (int i = 0; get_row (self, i) != NULL; i++)
    guichet_contact_request_code_row_set_running (get_row (self, i), is_running);
  refresh (self);
}

static void
show_progress (GuichetContactRequestPaste *self, char *text)
{
  gtk_label_set_label (self->progress, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  g_free (text);
}

/* Using them, one after the other */

static void accept_next (GuichetContactRequestPaste *self);

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactRequestPaste) self = guichet_weak_take (user_data);

  g_application_release (g_application_get_default ());
  if (self == NULL || self->queue == NULL)
    return;
  if (guichet_contact_request_code_row_accept_finish (self->queue->pdata[self->n_used], result))
    self->n_accepted++;
  self->n_used++;
  accept_next (self);
}

static void
end (GuichetContactRequestPaste *self)
{
  const guint n = self->queue->len;

  g_clear_pointer (&self->queue, g_ptr_array_unref);
  set_running (self, FALSE);
  show_progress (self, g_strdup_printf (
                           ngettext ("%u of %u request accepted", "%u of %u requests accepted", n),
                           self->n_accepted, n));
}

/* The program stays until OVHcloud has answered; who closes the window stops before the next. */
static void
accept_next (GuichetContactRequestPaste *self)
{
  if (self->n_used == self->queue->len)
    {
      end (self);
      return;
    }
  show_progress (self,
                 g_strdup_printf (_("Accepting %u of %u…"), self->n_used + 1, self->queue->len));
  g_application_hold (g_application_get_default ());
  guichet_contact_request_code_row_accept_async (self->queue->pdata[self->n_used], accepted_cb,
                                                 guichet_weak_new (self));
}

static void
accept_cb (GuichetContactRequestPaste *self)
{
  GPtrArray *queue = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; get_row (self, i) != NULL; i++)
    if (guichet_contact_request_code_row_is_chosen (get_row (self, i)))
      g_ptr_array_add (queue, g_object_ref (get_row (self, i)));
  self->queue = queue;
  self->n_used = 0;
  self->n_accepted = 0;
  set_running (self, TRUE);
  accept_next (self);
}

/* Taking a text */

static void
show_rows (GuichetContactRequestPaste *self, GPtrArray *rows)
{
  for (GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0); row != NULL;
       row = gtk_list_box_get_row_at_index (self->list, 0))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < rows->len; i++)
    {
      g_signal_connect_object (rows->pdata[i], "changed", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, rows->pdata[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "codes");
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->accept_button));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactRequestPaste) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) matches =
                 guichet_contact_codes_read_finish (GUICHET_CONTACT_SIDES (source), result, &error);
  g_autoptr(GPtrArray) rows = NULL;

  if (self == NULL || matches == NULL)
    return;
  rows = guichet_contact_request_codes_make_rows (self->entries, matches);
  show_rows (self, rows);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&matches, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
}

static void
show_codes (GuichetContactRequestPaste *self)
{
  GuichetContactSides *sides = guichet_contact_request_entries_get_sides (self->entries);
  g_autoptr(GPtrArray) matches = guichet_contact_codes_match (sides, self->codes);
  g_autoptr(GPtrArray) rows = NULL;

  if (guichet_contact_request_codes_are_known (matches))
    {
      rows = guichet_contact_request_codes_make_rows (self->entries, matches);
      show_rows (self, rows);
      g_clear_pointer (&matches, g_ptr_array_unref);
      g_clear_pointer (&self->codes, g_ptr_array_unref);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->cancellable = g_cancellable_new ();
  guichet_contact_codes_read_async (sides, self->codes, self->cancellable, read_cb,
                                    guichet_weak_new (self));
}

/**
 * guichet_contact_request_paste_say:
 * @text: a sentence
 *
 * Asks for a text, and says why.
 */
void
guichet_contact_request_paste_say (GuichetContactRequestPaste *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_PASTE (self));

  gtk_label_set_label (self->sentence, text);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), *text != '\0');
  gtk_stack_set_visible_child_name (self->stack, "ask");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * guichet_contact_request_paste_take:
 * @text: what was pasted, dropped or typed
 *
 * Shows what the codes in it are for. Nothing else of @text is kept.
 */
void
guichet_contact_request_paste_take (GuichetContactRequestPaste *self, const char *text)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GuichetSecret) bare = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_PASTE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  self->codes = guichet_validation_text_find (text, strlen (text));
  if (self->codes->len > 0)
    {
      show_codes (self);
      return;
    }
  bare = guichet_validation_text_get_code (text);
  rows = bare != NULL ? guichet_contact_request_codes_make_bare_row (self->entries, bare) : NULL;
  if (rows != NULL)
    show_rows (self, rows);
  else
    guichet_contact_request_paste_say (self, _("There is no code for a request in this text."));
}

static void
look_cb (GuichetContactRequestPaste *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;
  g_autoptr(GuichetSecret) text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  guichet_contact_request_paste_take (self, text);
}

static void
guichet_contact_request_paste_dispose (GObject *object)
{
  GuichetContactRequestPaste *self = GUICHET_CONTACT_REQUEST_PASTE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->queue, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONTACT_REQUEST_PASTE);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_contact_request_paste_parent_class)->dispose (object);
}

static void
guichet_contact_request_paste_class_init (GuichetContactRequestPasteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_paste_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-paste.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, sentence);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, text);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, progress);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestPaste, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
}

static void
guichet_contact_request_paste_init (GuichetContactRequestPaste *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_contact_request_paste_new:
 * @entries: the requests of every account
 *
 * Returns: (transfer floating): a window that asks for a text
 */
GtkWidget *
guichet_contact_request_paste_new (GuichetContactRequestEntries *entries)
{
  GuichetContactRequestPaste *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_PASTE, NULL);

  self->entries = g_object_ref (entries);
  return GTK_WIDGET (self);
}
