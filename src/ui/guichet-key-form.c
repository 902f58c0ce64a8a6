/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-form.c: the page of one way to sign in: what to do, a button to OVHcloud's page that
 * makes the keys, a field for each. Sends nothing itself. What is typed stays for as long as the
 * window is open.
 */
#include "config.h"

#include "guichet-key-form.h"

#include "guichet-endpoint-text.h"
#include "guichet-key-field.h"
#include "guichet-key-text.h"
#include "guichet-only-child.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetKeyForm
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkButton *region_button;
  GtkLabel *advice;
  GtkStack *stack;
  GtkLabel *known;
  GtkBox *fields_box;
  GtkButton *make_button;
  GtkButton *begin_button;
  GtkButton *other_button;

  const GuichetSignInWay *way;
  GuichetKeyField *fields[GUICHET_SIGN_IN_WAY_MAX_FIELDS]; /* in fields_box; the rest %NULL */
  char *known_application;
  GCancellable *looking; /* (nullable): for the known application */
  gboolean wants_other;  /* although an application is known */
};

G_DEFINE_FINAL_TYPE (GuichetKeyForm, guichet_key_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_WAY = 1,
} GuichetKeyFormProperty;

static GParamSpec *props[PROP_WAY + 1];

enum
{
  BEGIN,
  MAKE,
  REGION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
uses_known (GuichetKeyForm *self)
{
  return self->known_application != NULL && !self->wants_other;
}

static void
refresh (GuichetKeyForm *self)
{
  g_autofree char *known = NULL;

  /* Translators: %s is an account, or who made this package: “John Smith” */
  known = g_strdup_printf (_("Guichet asks in the name of the application of %s. OVHcloud’s page "
                             "opens in your browser; agree there, and you are signed in."),
                              self->known_application != NULL ? self->known_application : "");
  gtk_label_set_label (self->known, known);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), self->looking == NULL && !uses_known (self));
  gtk_stack_set_visible_child_name (self->stack, self->looking != NULL ? "looking"
                                                 : uses_known (self)   ? "known"
                                                                       : "fields");
  gtk_widget_set_sensitive (GTK_WIDGET (self->begin_button), self->looking == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->other_button),
                          self->looking == NULL && uses_known (self));
}

static void
make_clicked_cb (GuichetKeyForm *self)
{
  g_signal_emit (self, signals[MAKE], 0);
}

static void
region_clicked_cb (GuichetKeyForm *self)
{
  g_signal_emit (self, signals[REGION], 0);
}

static void
other_clicked_cb (GuichetKeyForm *self)
{
  self->wants_other = TRUE;
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Returns: whether all can be keys; else the first that cannot has the focus */
static gboolean
check_fields (GuichetKeyForm *self)
{
  GuichetKeyField *wrong = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->fields) && self->fields[i] != NULL; i++)
    if (!guichet_key_field_check (self->fields[i]) && wrong == NULL)
      wrong = self->fields[i];
  if (wrong != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return wrong == NULL;
}

static void
begin_cb (GuichetKeyForm *self)
{
  if (self->looking == NULL && (uses_known (self) || check_fields (self)))
    g_signal_emit (self, signals[BEGIN], 0);
}

static gboolean
pasted_cb (GuichetKeyForm *self, const GuichetKeyTriple *triple)
{
  const char *keys[] = { triple->application_key, triple->application_secret,
                         triple->consumer_key };
  gboolean taken = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (self->fields) && self->fields[i] != NULL; i++)
    if (keys[i] != NULL)
      {
        guichet_key_field_set_text (self->fields[i], keys[i]);
        taken = TRUE;
      }
  return taken;
}

static void
add_field (GuichetKeyForm *self, guint i)
{
  GuichetKeyField *field = guichet_key_field_new (&self->way->fields[i]);

  self->fields[i] = field;
  g_signal_connect_swapped (field, "activate", G_CALLBACK (begin_cb), self);
  if (self->way->splits)
    g_signal_connect_swapped (field, "pasted", G_CALLBACK (pasted_cb), self);
  gtk_box_append (self->fields_box, GTK_WIDGET (field));
}

static void
set_way (GuichetKeyForm *self, const char *name)
{
  self->way = guichet_sign_in_way_find (name);
  g_assert (self->way != NULL);
  gtk_label_set_label (self->title, _(self->way->title));
  gtk_label_set_label (self->advice, _(self->way->advice));
  gtk_button_set_label (self->begin_button, _(self->way->begin_label));
  gtk_widget_set_visible (GTK_WIDGET (self->make_button), self->way->make_label != NULL);
  if (self->way->make_label != NULL)
    gtk_button_set_label (self->make_button, _(self->way->make_label));
  for (guint i = 0; self->way->fields[i].label != NULL; i++)
    add_field (self, i);
  refresh (self);
}

/**
 * guichet_key_form_get_way:
 * @self: the form
 *
 * Returns: (transfer none): the way it is for
 */
const GuichetSignInWay *
guichet_key_form_get_way (GuichetKeyForm *self)
{
  g_return_val_if_fail (GUICHET_IS_KEY_FORM (self), NULL);

  return self->way;
}

static void
application_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyForm) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *title =
      guichet_sign_in_find_application_finish (GUICHET_SIGN_IN (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* An application that cannot be read is typed, as one that is not known is. */
  g_free (self->known_application);
  self->known_application = g_steal_pointer (&title);
  g_clear_object (&self->looking);
  refresh (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_region (GuichetKeyForm *self, const char *endpoint)
{
  /* Translators: of a button; %s is where the account is: “OVHcloud Europe” */
  g_autofree char *text =
      g_strdup_printf (_("At %s · Change"), guichet_endpoint_text_describe (endpoint));

  gtk_button_set_label (self->region_button, text);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->region_button)), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (self->region_button)),
                           PANGO_WRAP_WORD_CHAR);
}

/**
 * guichet_key_form_prepare:
 * @self: the form
 * @sign_in: what will begin
 * @endpoint: where the account is
 *
 * Says where the account is, and looks whether the fields are needed. While it looks, neither they
 * nor the button are of use.
 */
void
guichet_key_form_prepare (GuichetKeyForm *self, GuichetSignIn *sign_in, const char *endpoint)
{
  g_return_if_fail (GUICHET_IS_KEY_FORM (self));
  g_return_if_fail (GUICHET_IS_SIGN_IN (sign_in));
  g_return_if_fail (endpoint != NULL);

  show_region (self, endpoint);
  if (!self->way->may_be_known)
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  refresh (self);
  guichet_sign_in_find_application_async (sign_in, endpoint, self->looking, application_found_cb,
                                          guichet_weak_new (self));
}

/**
 * guichet_key_form_is_empty:
 * @self: the form
 *
 * Returns: whether nothing is typed in it
 */
gboolean
guichet_key_form_is_empty (GuichetKeyForm *self)
{
  g_return_val_if_fail (GUICHET_IS_KEY_FORM (self), TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (self->fields) && self->fields[i] != NULL; i++)
    if (*guichet_key_field_get_text (self->fields[i]) != '\0')
      return FALSE;
  return TRUE;
}

/**
 * guichet_key_form_fill:
 * @self: the form
 * @from: another form, or the same
 *
 * Takes over the application that is typed in @from.
 *
 * Returns: whether this form can begin now: %FALSE if @from asks for something else
 */
gboolean
guichet_key_form_fill (GuichetKeyForm *self, GuichetKeyForm *from)
{
  g_return_val_if_fail (GUICHET_IS_KEY_FORM (self), FALSE);
  g_return_val_if_fail (GUICHET_IS_KEY_FORM (from), FALSE);

  if (self == from)
    return TRUE;
  if (!self->way->splits || !from->way->splits)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->fields) && self->fields[i] != NULL; i++)
    guichet_key_field_set_text (self->fields[i], guichet_key_field_get_text (from->fields[i]));
  self->wants_other = TRUE;
  refresh (self);
  return TRUE;
}

/**
 * guichet_key_form_begin:
 * @self: the form
 * @sign_in: what begins
 * @endpoint: where the account is
 *
 * Begins the way of this form with what is typed, or with the known application.
 */
void
guichet_key_form_begin (GuichetKeyForm *self, GuichetSignIn *sign_in, const char *endpoint)
{
  const char *values[GUICHET_SIGN_IN_WAY_MAX_FIELDS] = { NULL };

  g_return_if_fail (GUICHET_IS_KEY_FORM (self));
  g_return_if_fail (GUICHET_IS_SIGN_IN (sign_in));
  g_return_if_fail (endpoint != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values) && self->fields[i] != NULL; i++)
    if (!uses_known (self))
      values[i] = guichet_key_field_get_text (self->fields[i]);
  self->way->begin (sign_in, endpoint, values);
}

/* Where the next key press is of use: the first field that is empty, or the button. */
static gboolean
guichet_key_form_grab_focus (GtkWidget *widget)
{
  GuichetKeyForm *self = GUICHET_KEY_FORM (widget);

  if (!uses_known (self) && self->looking == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (self->fields) && self->fields[i] != NULL; i++)
      if (*guichet_key_field_get_text (self->fields[i]) == '\0')
        return gtk_widget_grab_focus (GTK_WIDGET (self->fields[i]));
  return gtk_widget_grab_focus (GTK_WIDGET (self->begin_button));
}

static void
guichet_key_form_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GuichetKeyForm *self = GUICHET_KEY_FORM (object);

  switch ((GuichetKeyFormProperty) prop_id)
    {
    case PROP_WAY:
      set_way (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_key_form_dispose (GObject *object)
{
  GuichetKeyForm *self = GUICHET_KEY_FORM (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_KEY_FORM);
  G_OBJECT_CLASS (guichet_key_form_parent_class)->dispose (object);
}

static void
guichet_key_form_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_KEY_FORM (object)->known_application, g_free);
  G_OBJECT_CLASS (guichet_key_form_parent_class)->finalize (object);
}

static void
guichet_key_form_class_init (GuichetKeyFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_key_form_set_property;
  object_class->dispose = guichet_key_form_dispose;
  object_class->finalize = guichet_key_form_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_key_form_grab_focus;

  props[PROP_WAY] = g_param_spec_string (
      "way", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[BEGIN] = g_signal_new ("begin", GUICHET_TYPE_KEY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[MAKE] = g_signal_new ("make", GUICHET_TYPE_KEY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[REGION] = g_signal_new ("region", GUICHET_TYPE_KEY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-key-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, region_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, advice);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, known);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, fields_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, make_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, begin_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyForm, other_button);
  gtk_widget_class_bind_template_callback (widget_class, make_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
guichet_key_form_init (GuichetKeyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
