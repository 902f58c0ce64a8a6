/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-form.c: what a form sends.
 * Not soup_form_decode(), which keeps only the last of several fields of one name: a page that asks
 * for rights has many called "GET".
 */
#include "guichet-sandbox-form.h"

static void
field_free (GuichetSandboxField *field)
{
  g_free (field->name);
  g_free (field->value);
  g_free (field);
}

/**
 * guichet_sandbox_form_parse:
 * @text: (nullable): a query or a body, encoded as forms are
 * @size: its length in bytes, or -1 if it ends in a NUL
 *
 * Returns: (transfer full) (element-type GuichetSandboxField): its fields in order, up to the first
 * that is badly encoded
 */
GPtrArray *
guichet_sandbox_form_parse (const char *text, gssize size)
{
  GPtrArray *form = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  GUriParamsIter iter;
  char *name, *value;

  g_uri_params_iter_init (&iter, text != NULL ? text : "", text != NULL ? size : 0, "&",
                          G_URI_PARAMS_WWW_FORM);
  while (g_uri_params_iter_next (&iter, &name, &value, NULL))
    {
      GuichetSandboxField *field = g_new0 (GuichetSandboxField, 1);

      field->name = name;
      field->value = value;
      g_ptr_array_add (form, field);
    }
  return form;
}

/**
 * guichet_sandbox_form_parse_body:
 * @message: the POST of a form
 *
 * Returns: (transfer full) (element-type GuichetSandboxField): the fields of its body
 */
GPtrArray *
guichet_sandbox_form_parse_body (SoupServerMessage *message)
{
  g_autoptr(GBytes) body =
                 soup_message_body_flatten (soup_server_message_get_request_body (message));
  gsize size;
  const char *data = g_bytes_get_data (body, &size);

  return guichet_sandbox_form_parse (data, (gssize) size);
}

/**
 * guichet_sandbox_form_get:
 * @form: (element-type GuichetSandboxField): fields
 * @name: name of one
 *
 * Returns: (nullable): the value of the first that is called so
 */
const char *
guichet_sandbox_form_get (GPtrArray *form, const char *name)
{
  for (guint i = 0; i < form->len; i++)
    {
      const GuichetSandboxField *field = g_ptr_array_index (form, i);

      if (g_str_equal (field->name, name))
        return field->value;
    }
  return NULL;
}

/**
 * guichet_sandbox_form_wants_json:
 * @message: a request for a page
 *
 * Returns: whether a program asks, which has no use for a page
 */
gboolean
guichet_sandbox_form_wants_json (SoupServerMessage *message)
{
  const char *accept =
      soup_message_headers_get_list (soup_server_message_get_request_headers (message), "Accept");

  return accept != NULL && strstr (accept, "application/json") != NULL;
}
