/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-page.c: the coordinates of one number: what a directory will print, how
 * far its publication has come, the form, and the bar that applies what was typed. What is typed
 * lives in the entry, so another entry can be looked at in between.
 */
#include "config.h"

#include "guichet-directory-form-page-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-undo.h"
#include "guichet-only-child.h"

G_DEFINE_FINAL_TYPE (GuichetDirectoryFormPage, guichet_directory_form_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_ENTRY = 1,
} GuichetDirectoryFormPageProperty;

static GParamSpec *props[PROP_ENTRY + 1];
static guint toast_signal;

/* For the files of the page alone. Takes @toast. */
void
guichet_directory_form_page_tell (GuichetDirectoryFormPage *self, AdwToast *toast)
{
  g_autoptr(AdwToast) owned = toast;

  g_signal_emit (self, toast_signal, 0, owned);
}

/* For the files of the page alone. */
void
guichet_directory_form_page_refresh_bar (GuichetDirectoryFormPage *self)
{
  guichet_form_bar_set_busy (self->bar, self->saving != NULL && self->saving == self->entry);
}

static void
typed_cb (GuichetDirectoryFormPage *self)
{
  guichet_form_bar_set_changes (
      self->bar, self->entry != NULL ? guichet_directory_entry_get_n_changes (self->entry) : 0);
}

static void
refresh_stack (GuichetDirectoryFormPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->entry == NULL ? "nothing"
                                                 : guichet_directory_entry_is_known (self->entry)
                                                     ? "form"
                                                     : "waiting");
}

static void
discard_cb (GuichetDirectoryFormPage *self)
{
  guichet_problem_clear (self->problem);
  guichet_directory_form_page_tell (self, guichet_directory_undo_discard (self->entry));
}

/**
 * guichet_directory_form_page_set_entry:
 * @self: the page
 * @entry: (nullable): what is shown and typed into; of the list of the desk
 *
 * Nothing that was typed into another one is lost by it.
 */
void
guichet_directory_form_page_set_entry (GuichetDirectoryFormPage *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_PAGE (self));
  g_return_if_fail (self->desk != NULL);

  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->entry, refresh_stack, self);
      g_signal_handlers_disconnect_by_func (self->entry, typed_cb, self);
    }
  g_set_object (&self->entry, entry);
  guichet_problem_clear (self->problem);
  guichet_directory_preview_set_entry (self->preview, entry);
  guichet_directory_conflict_set_entry (self->conflict, entry);
  guichet_directory_form_fields_set_entry (self->fields, entry);
  guichet_directory_company_set_entry (self->company, entry);
  guichet_directory_place_set_entry (self->place, entry);
  guichet_directory_lists_set_entry (self->lists, entry);
  guichet_directory_address_offer_set_entry (self->address, entry);
  typed_cb (self);
  guichet_directory_form_page_refresh_bar (self);
  if (entry != NULL)
    {
      guichet_directory_drafts_watch (
          guichet_directory_desk_get_drafts (guichet_desk_get_directory (self->desk)), entry);
      g_signal_connect_object (entry, "notify::known", G_CALLBACK (refresh_stack), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "field-changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "notify::n-changes", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  refresh_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

/**
 * guichet_directory_form_page_set_desk:
 * @self: the page
 * @desk: whose entries are shown; set once
 */
void
guichet_directory_form_page_set_desk (GuichetDirectoryFormPage *self, GuichetDesk *desk)
{
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  session = guichet_desk_get_session (desk);
  self->company = guichet_directory_company_new (self->fields, session);
  self->place = guichet_directory_place_new (self->fields, session);
  self->lists = guichet_directory_lists_new (self->fields, session);
  self->address = guichet_directory_address_offer_new (self->fields, self->lists);
}

static void
guichet_directory_form_page_set_property (GObject *object,
                                          guint prop_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  GuichetDirectoryFormPage *self = GUICHET_DIRECTORY_FORM_PAGE (object);

  switch ((GuichetDirectoryFormPageProperty) prop_id)
    {
    case PROP_ENTRY:
      guichet_directory_form_page_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_directory_form_page_get_property (GObject *object,
                                          guint prop_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  GuichetDirectoryFormPage *self = GUICHET_DIRECTORY_FORM_PAGE (object);

  switch ((GuichetDirectoryFormPageProperty) prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The first field that can be filled in. */
static gboolean
guichet_directory_form_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (GUICHET_DIRECTORY_FORM_PAGE (widget)->fields),
                                 GTK_DIR_TAB_FORWARD);
}

static void
guichet_directory_form_page_dispose (GObject *object)
{
  GuichetDirectoryFormPage *self = GUICHET_DIRECTORY_FORM_PAGE (object);

  /* They have rows of the form. */
  g_clear_object (&self->address);
  g_clear_object (&self->lists);
  g_clear_object (&self->place);
  g_clear_object (&self->company);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_FORM_PAGE);
  g_clear_object (&self->saving);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_directory_form_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_DIRECTORY_CONFLICT);
  g_type_ensure (GUICHET_TYPE_FORM_BAR);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_FORM_FIELDS);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_PREVIEW);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-form-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, preview);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, conflict);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, fields);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, guichet_directory_form_page_apply);
}

static void
guichet_directory_form_page_class_init (GuichetDirectoryFormPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_directory_form_page_set_property;
  object_class->get_property = guichet_directory_form_page_get_property;
  object_class->dispose = guichet_directory_form_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_form_page_grab_focus;

  props[PROP_ENTRY] =
      g_param_spec_object ("entry", NULL, NULL, GUICHET_TYPE_DIRECTORY_ENTRY,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_DIRECTORY_FORM_PAGE, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  bind_template (widget_class);
}

static void
guichet_directory_form_page_init (GuichetDirectoryFormPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
